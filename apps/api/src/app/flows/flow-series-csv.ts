import { type FlowSeriesAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const FIGURES = ['headcount', 'joiners', 'leavers', 'promotions', 'netChange', 'otherChange'] as const;

/** A series as CSV: one line per group and step, rates 0-1 as in the JSON. `markers` holds the sentences of dates within
 *  the step. A figure that does not exist is an empty field; the status says why. */
export function flowSeriesCsv({ by, series, markers }: FlowSeriesAnswer): string {
  return toCsv([
    [
      ...by,
      'from',
      'to',
      'status',
      ...FIGURES,
      'rollingRate',
      'rollingLower',
      'rollingUpper',
      'rollingReason',
      'markers',
    ],
    ...series.flatMap(({ group, points }) =>
      points.map((point) => [
        ...by.map((dimension) => group[dimension]),
        ...[point.from, point.to, point.status],
        ...FIGURES.map((name) => point[name]),
        ...[point.rolling.rate, point.rolling.lower, point.rolling.upper, point.rolling.reason],
        markers
          .filter(({ asAt }) => asAt > point.from && asAt <= point.to)
          .map(({ text }) => text)
          .join(' '),
      ]),
    ),
  ]);
}
