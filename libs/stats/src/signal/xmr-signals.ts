import { type XmrLimits } from './xmr-limits';

/** Fewest points of a run on one side of the mean, or of a steady rise or fall. */
const RUN = 7;

export type XmrRule = 'outside-limits' | 'one-side' | 'rising-or-falling' | 'near-limit';

export interface XmrSignal {
  readonly rule: XmrRule;
  /** Above the mean, or rising; below it, or falling. */
  readonly direction: 'high' | 'low';
}

/** Which points of one phase are more than noise, and by which rules, in the order of the rules: outside a limit; one of
 *  seven or more in a row on one side of the mean; one of seven or more in a row that rise, or fall; one of two among
 *  three in a row that lie in the outer third before a limit, or beyond it, on the same side. A point on the mean is on
 *  neither side; two that are equal neither rise nor fall; a value that is not known (null) ends every row. Source: NHS
 *  England, Making Data Count; docs/methods/xmr-chart.md. */
export function xmrSignals(
  values: readonly (number | null)[],
  { mean, lower, upper }: XmrLimits,
): readonly (readonly XmrSignal[])[] {
  const near = { high: mean + (2 / 3) * (upper - mean), low: mean - (2 / 3) * (mean - lower) };
  const sides = values.map((value) => (value === null ? 0 : Math.sign(value - mean)));
  const steps = values.map((value, at) => {
    const before = values[at - 1] ?? null;
    return value === null || before === null ? 0 : Math.sign(value - before);
  });
  const outer = values.map((value) => {
    if (value === null || value === mean) return 0;
    return value >= near.high ? 1 : value <= near.low ? -1 : 0;
  });
  return values.map((value, at) => {
    if (value === null) return [];
    const found: XmrSignal[] = [];
    const add = (rule: XmrRule, sign: number) => {
      if (sign !== 0) found.push({ rule, direction: sign > 0 ? 'high' : 'low' });
    };
    add('outside-limits', Number(value > upper) - Number(value < lower));
    add('one-side', lengthOfRun(sides, at) >= RUN ? (sides[at] ?? 0) : 0);
    add('rising-or-falling', trendAt(steps, at));
    add('near-limit', twoOfThree(outer, values, at));
    return found;
  });
}

/** How many neighbours, the point among them, have its sign; a sign of 0 has no run. */
function lengthOfRun(signs: readonly number[], at: number): number {
  const sign = signs[at] ?? 0;
  if (sign === 0) return 0;
  let first = at;
  let last = at;
  while (signs[first - 1] === sign) first -= 1;
  while (signs[last + 1] === sign) last += 1;
  return last - first + 1;
}

/** Seven points that rise make six steps; the first of them has the step after it, all others one before them. */
function trendAt(steps: readonly number[], at: number): number {
  for (const step of [at, at + 1]) if (lengthOfRun(steps, step) >= RUN - 1) return steps[step] ?? 0;
  return 0;
}

function twoOfThree(outer: readonly number[], values: readonly (number | null)[], at: number): number {
  const side = outer[at] ?? 0;
  if (side === 0) return 0;
  const found = [at - 2, at - 1, at].some((first) => {
    const three = [first, first + 1, first + 2];
    const known = three.every((each) => (values[each] ?? null) !== null);
    return known && three.filter((each) => outer[each] === side).length >= 2;
  });
  return found ? side : 0;
}
