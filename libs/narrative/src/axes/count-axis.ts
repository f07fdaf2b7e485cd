import { type ChartFrame } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { linearAxis } from './linear-axis';

/** An axis of whole people. */
export function countAxis(label: string, counts: readonly (number | null)[]): ChartFrame['axis'] {
  return linearAxis(counts, { label, leastStep: 1, text: (at) => formatNumber(at) });
}
