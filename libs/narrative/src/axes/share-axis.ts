import { type ChartFrame } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
const MOST_INTERVALS = 5;

/** A share axis from 0 to the first round value that holds every number of `shares` (0-1), with at most six ticks. */
export function shareAxis(label: string, shares: readonly (number | null)[]): ChartFrame['axis'] {
  const highest = Math.max(0.001, ...shares.filter((share) => share !== null));
  const step = STEPS.find((candidate) => highest <= candidate * MOST_INTERVALS) ?? 0.2;
  const intervals = Math.min(MOST_INTERVALS, Math.ceil(highest / step));
  const decimals = step < 0.01 ? 1 : 0;
  const ticks = Array.from({ length: intervals + 1 }, (_, index) => {
    const at = Number((index * step).toFixed(3));
    return { at, text: `${formatNumber(at * 100, decimals)}%` };
  });
  return { label, max: ticks.at(-1)?.at ?? 1, ticks };
}
