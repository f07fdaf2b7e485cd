import { type ChartFrame } from '../charts/chart-spec';
import { roundStep } from './round-step';

const MOST_INTERVALS = 5;

export interface LinearAxisFacts {
  readonly label: string;
  /** The smallest step between ticks: 1 for people, 0.001 for shares. */
  readonly leastStep: number;
  readonly text: (at: number, step: number) => string;
}

/** A linear axis with round ticks, at most six, that holds 0 and every number of `values`. Where some are negative it
 *  begins below 0 and 0 is a tick. */
export function linearAxis(
  values: readonly (number | null)[],
  { label, leastStep, text }: LinearAxisFacts,
): ChartFrame['axis'] {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(0, ...known);
  const lowest = Math.min(0, ...known);
  // Both ends are rounded outwards, so one interval more than the span needs may come of it.
  const most = lowest < 0 && highest > 0 ? MOST_INTERVALS - 1 : MOST_INTERVALS;
  const step = roundStep(highest - lowest, most, leastStep);
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const at = Number(((first + index) * step).toPrecision(12));
    return { at, text: text(at, step) };
  });
  const min = ticks[0]?.at ?? 0;
  return { label, ...(min < 0 ? { min } : {}), max: ticks.at(-1)?.at ?? leastStep, ticks };
}
