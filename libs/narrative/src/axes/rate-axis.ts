import { type ChartFrame } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { linearAxis } from './linear-axis';

/** An axis of rates (1 = one event per person), which may lie above 1: a unit can lose more people in a year than it has.
 *  Ticks are per hundred, with `unit` behind the number. */
export function rateAxis(
  label: string,
  rates: readonly (number | null)[],
  unit: '%' | '' = '%',
): ChartFrame['axis'] {
  return linearAxis(rates, {
    label,
    leastStep: 0.001,
    text: (at, step) => `${formatNumber(at * 100, step < 0.01 ? 1 : 0)}${unit}`,
  });
}
