import { type Interval } from '../intervals/wilson-interval';

export type Verdict = 'below' | 'above' | 'none' | 'cant-tell';

/** Verdict on representation, from the interval of the share against the population share (both 0-1). `none` (no
 *  material gap) only if the whole interval lies within one percentage point of the baseline and within 0.95-1.05 of
 *  parity; else `below` or `above` if the interval excludes the baseline; else `cant-tell`. A baseline of 0 can never be
 *  `none` because it has no ratio. Source: docs/methods/verdict-on-representation.md. */
export function representationVerdict(interval: Interval, baselineShare: number): Verdict {
  if (withinOnePoint(interval, baselineShare) && withinFivePerCent(interval, baselineShare)) return 'none';
  if (interval.upper < baselineShare) return 'below';
  if (interval.lower > baselineShare) return 'above';
  return 'cant-tell';
}

function withinOnePoint({ lower, upper }: Interval, baselineShare: number): boolean {
  return lower >= baselineShare - 0.01 && upper <= baselineShare + 0.01;
}

function withinFivePerCent({ lower, upper }: Interval, baselineShare: number): boolean {
  return baselineShare > 0 && lower >= 0.95 * baselineShare && upper <= 1.05 * baselineShare;
}
