import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { ratioAxis } from '../axes/ratio-axis';
import { type IntervalChartSpec, type RatioChartSpec } from '../charts/chart-spec';
import { type Part } from '../charts/parts-of';
import { directionWords } from '../words/direction-words';
import { groupPeople } from '../words/group-people';
import { periodWords } from '../words/period-words';
import { ratioKey } from '../words/ratio-key';
import { ratioMark } from '../words/ratio-mark';
import { subtitleWords } from '../words/subtitle-words';
import { eventWords } from './event-words';
import { labelOfRow } from './label-of-row';

/** The relative likelihoods of an answer, one mark per compared group; table, sentences and download are those of the
 *  rates. Null where nothing is compared. */
export function ratioChart(
  answer: EventRatesAnswer,
  parts: readonly Part<EventRateRow>[],
  rates: IntervalChartSpec,
): RatioChartSpec | null {
  const { about, by, comparator, eventIs, metric } = answer;
  const compared = answer.rows.filter(({ verdict }) => verdict !== null);
  if (comparator === null || eventIs === null || compared.length === 0) return null;
  const versus = groupPeople(comparator.label, about.people);
  const { infinitive } = eventWords(metric);
  const above = `Above 1 = ${directionWords('above', { eventIs, infinitive })} than ${versus}`;
  return {
    ...rates,
    kind: 'ratio',
    id: `${rates.id}-ratios`,
    subtitle: subtitleWords(
      about,
      `Relative likelihood to ${infinitive}`,
      by,
      `${periodWords(answer)}. Compared with ${versus}`,
    ),
    key: ratioKey(above),
    axis: ratioAxis(
      above,
      compared.flatMap(({ relativeLikelihood, rlLower, rlUpper }) => [relativeLikelihood, rlLower, rlUpper]),
    ),
    panels: parts
      .map(({ heading, rows }) => ({ heading, rows: rows.filter(({ verdict }) => verdict !== null) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ heading, rows }) => ({
        heading,
        marks: rows.map((row) =>
          ratioMark(row, {
            id: by.map((each) => row.group[each] ?? '').join('|'),
            label: labelOfRow(row, comparator.dimension) ?? 'Everybody',
            status: row.status,
          }),
        ),
      })),
  };
}
