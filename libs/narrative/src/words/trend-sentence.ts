import { type RepresentationSeries } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';

/** How the share of one group moved from the first to the last snapshot that has one, or from the last date of `breaks`
 *  on: over a break nothing is compared. `higher` and `lower` are said only when the two intervals do not overlap. Null
 *  with fewer than two points. At most 25 words a sentence. */
export function trendSentence(
  label: string,
  points: readonly Point[],
  breaks: readonly string[] = [],
): string | null {
  const from = breaks.reduce((last, asAt) => (asAt > last ? asAt : last), '');
  const measured = points.filter(({ asAt, share }) => share !== null && asAt >= from);
  const first = measured.at(0);
  const last = measured.at(-1);
  if (!first || !last || first === last || first.share === null || last.share === null) return null;
  const change = changeWords(first, last);
  return `${label}: ${formatPercent(first.share)} at ${formatDate(first.asAt)}, ${formatPercent(last.share)} at ${formatDate(last.asAt)}: ${change}.`;
}

type Point = Pick<
  RepresentationSeries['series'][number]['points'][number],
  'asAt' | 'share' | 'lower' | 'upper'
>;

function changeWords(first: Point, last: Point): string {
  if (last.lower !== null && first.upper !== null && last.lower > first.upper) return 'higher';
  if (last.upper !== null && first.lower !== null && last.upper < first.lower) return 'lower';
  return 'no clear change';
}
