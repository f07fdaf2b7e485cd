import { type ChartFrame } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';

const STEPS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MOST_INTERVALS = 5;

/** An axis of counts from 0 to the first round value that holds every one of them, with at most six ticks. */
export function countAxis(label: string, counts: readonly number[]): ChartFrame['axis'] {
  const highest = Math.max(1, ...counts);
  const step = STEPS.find((each) => highest <= each * MOST_INTERVALS) ?? Math.ceil(highest / MOST_INTERVALS);
  const ticks = Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => ({
    at: at * step,
    text: formatNumber(at * step),
  }));
  return { label, max: ticks.at(-1)?.at ?? step, ticks };
}
