import { type ChartMark } from '@muster/narrative';
import { axisPlace, type AxisEnds } from './axis-place';

/** Between these ratios two groups count as alike; the verdict of a comparison uses the same bounds. */
export const ALIKE = { from: 0.8, to: 1.25 } as const;

/** One end of an interval: where it stands, and whether it goes on beyond the axis. */
interface IntervalEnd {
  readonly at: number;
  readonly beyond: 'start' | 'end' | null;
}

/** One row of the picture of relative likelihoods. Positions are percentages of the plot's width from its left edge. */
export interface RatioRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly drawn: boolean;
  /** Null where the row is not drawn, and where the ratio itself lies beyond the axis: an arrow stands for it. */
  readonly value: number | null;
  readonly ends: readonly [IntervalEnd, IntervalEnd] | null;
}

/** Places ratios on a logarithmic axis. A ratio that is not shown is placed nowhere. A ratio or bound beyond the axis,
 *  zero among them, becomes an end with an arrow, so that no dot stands where its value is not. */
export function ratioRows(marks: readonly ChartMark[], axis: AxisEnds): readonly RatioRow[] {
  const place = axisPlace(axis);
  const end = (ratio: number): IntervalEnd => ({ at: place(ratio), beyond: beyondOf(ratio, axis) });
  return marks.map(({ id, label, text, status, value, lower, upper }) => {
    const frame = { id, label, text };
    if (status !== 'shown' || value === null) return { ...frame, drawn: false, value: null, ends: null };
    const outside = beyondOf(value, axis) !== null;
    const hasInterval = lower !== null && upper !== null;
    return {
      ...frame,
      drawn: true,
      value: outside ? null : place(value),
      ends: hasInterval ? [end(lower), end(upper)] : outside ? [end(value), end(value)] : null,
    };
  });
}

function beyondOf(ratio: number, { min = 0, max }: AxisEnds): IntervalEnd['beyond'] {
  if (ratio < min) return 'start';
  return ratio > max ? 'end' : null;
}
