import { type TrendChartSpec } from '@muster/narrative';

/** Labels nearer than this share of the axis would cover one another. */
const CLOSEST = 0.3;

/** The dates on a trend's time axis: the first and the last snapshot, and between them the one nearest to the middle,
 *  unless it is close to one of them.
 *  Ticks stand on snapshots, so no label names a date at which nothing was counted. Empty for a trend without points. */
export function dateTicks(spec: TrendChartSpec): readonly Date[] {
  const dates = spec.panels
    .flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ asAt }) => asAt)))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const middle = (instant(first) + instant(last)) / 2;
  const nearest = dates.reduce((best, date) =>
    Math.abs(instant(date) - middle) < Math.abs(instant(best) - middle) ? date : best,
  );
  const span = instant(last) - instant(first);
  const near = [first, last].some((end) => Math.abs(instant(nearest) - instant(end)) < span * CLOSEST);
  return [...new Set(near ? [first, last] : [first, nearest, last])].map((date) => new Date(instant(date)));
}

function instant(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
