import { type ChartBar } from '@muster/narrative';
import { axisPlace, type AxisEnds } from './axis-place';

/** One bar of a waterfall. Positions are percentages of the plot's width from its left edge. */
export interface WaterfallRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** `same`: a part that moves nothing. */
  readonly looks: 'total' | 'more' | 'less' | 'same';
  readonly start: number;
  readonly width: number;
  /** The axis begins after the bar does: its left edge is torn. */
  readonly torn: boolean;
  /** Where the bar before ended, and where this one ends: the two are joined by a line. Null at the ends of the chart. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Places the bars of a waterfall one below the other. Each begins where its spec says; how a part looks follows from its
 *  direction alone, never from whether the change is welcome. */
export function waterfallRows(bars: readonly ChartBar[], axis: AxisEnds): readonly WaterfallRow[] {
  const place = axisPlace(axis);
  return bars.map((bar, index) => {
    const { id, label, text, from, to } = bar;
    const previous = bars[index - 1];
    const [start, end] = [place(Math.min(from, to)), place(Math.max(from, to))];
    return {
      id,
      label,
      text,
      looks: looksOf(bar),
      start,
      width: end - start,
      torn: Math.min(from, to) < (axis.min ?? 0),
      before: previous ? place(previous.to) : null,
      after: index === bars.length - 1 ? null : place(to),
    };
  });
}

function looksOf({ role, from, to }: ChartBar): WaterfallRow['looks'] {
  if (role === 'total') return 'total';
  if (from === to) return 'same';
  return to > from ? 'more' : 'less';
}
