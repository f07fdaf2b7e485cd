import { type ChartCurve } from '../charts/chart-spec';
import { formatPercent } from '../format/format-percent';
import { rangeWords } from '../words/range-words';
import { yearsWords } from '../words/years-words';

export interface CurvePoint {
  readonly years: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One line of shares over years, with each point in words: `Black, five years: 74.2% still in post`. */
export function curveLine(
  id: string,
  label: string,
  points: readonly CurvePoint[],
  what: string,
): ChartCurve {
  return {
    id,
    label,
    points: points.map((point) => {
      const range = rangeWords(point.lower, point.upper, formatPercent);
      return {
        ...point,
        spoken: `${label}, ${yearsWords(point.years)}: ${formatPercent(point.value)} ${what}${range === null ? '' : `, 95% ${range}`}`,
      };
    }),
  };
}
