import { type SurvivalChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { linearAxis } from './linear-axis';

/** The axis across of a curve over years, from 0, with at most six ticks. Whole years in days are not quite whole: 6 years
 *  of 365.25 days are 2,192 days. */
export function yearsAxis(years: readonly number[]): SurvivalChartSpec['years'] {
  const { max, ticks } = linearAxis(
    years.map((value) => Number(value.toFixed(2))),
    {
      label: 'Years',
      leastStep: 0.5,
      text: (at, step) => formatNumber(at, step < 1 ? 1 : 0),
    },
  );
  return { max, ticks };
}
