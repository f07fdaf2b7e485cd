import { type RepresentationSeries } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const NUMBERS = ['headcount', 'declared', 'share', 'lower', 'upper'] as const;

/** A series as CSV: one line per group and snapshot, shares 0-1 as in the JSON. `markers` holds the sentences of the date:
 *  figures before and after it do not simply compare. A number that is not shown is an empty field. */
export function seriesCsv({ by, series, markers }: RepresentationSeries): string {
  return toCsv([
    [...by, 'asAt', 'status', ...NUMBERS, 'baselineShare', 'markers'],
    ...series.flatMap(({ group, baselineShare, points }) =>
      points.map((point) => [
        ...by.map((dimension) => group[dimension]),
        point.asAt,
        point.status,
        ...NUMBERS.map((name) => point[name]),
        baselineShare,
        markers
          .filter(({ asAt }) => asAt === point.asAt)
          .map(({ text }) => text)
          .join(' '),
      ]),
    ),
  ]);
}
