import { type ChartMark, type IntervalChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';

/** One row of the dot-and-interval picture. Positions are percentages of the plot's width from its left edge, so that
 *  the picture fits any box, on screen and on paper, without being measured. */
export interface DotIntervalRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly drawn: boolean;
  readonly value: number | null;
  readonly interval: { readonly from: number; readonly to: number } | null;
  readonly population: number | null;
}

/** Places the marks of one panel on the axis (shares 0-1). A mark that is not shown, or has no
 *  value, is placed nowhere: it gets a labelled stub instead of a zero. The population mark of such a row stays, because
 *  census figures are public. An interval that reaches beyond the axis ends at its edge. */
export function dotIntervalRows(
  marks: readonly ChartMark[],
  axis: IntervalChartSpec['axis'],
): readonly DotIntervalRow[] {
  const place = axisPlace(axis);
  return marks.map(({ id, label, text, status, value, lower, upper, baseline }) => {
    const drawn = status === 'shown' && value !== null;
    return {
      id,
      label,
      text,
      drawn,
      value: drawn ? place(value) : null,
      interval: drawn && lower !== null && upper !== null ? { from: place(lower), to: place(upper) } : null,
      population: baseline === null ? null : place(baseline),
    };
  });
}
