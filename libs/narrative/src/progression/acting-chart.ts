import { type ActingAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { figuresDetail } from '../words/figures-detail';
import { periodWords } from '../words/period-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { subtitleWords } from '../words/subtitle-words';

type Row = ActingAnswer['rows'][number];
type Share = 'acting' | 'kept';

/** Who holds a rank as temporary or acting at the end, and who of those who did at the beginning keeps it as substantive.
 *  Shares with their range; nothing is compared. */
export function actingChart(answer: ActingAnswer): TableChartSpec {
  const { about, by, force, from, rows, to } = answer;
  const told =
    rows.find(({ group }) => Object.values(group).every((code) => code === 'all')) ??
    rows.toSorted((a, b) => (b.acting.of ?? 0) - (a.acting.of ?? 0))[0];
  return tableChart(rows, {
    id: 'acting',
    title:
      told === undefined || told.acting.share === null
        ? 'Who holds a temporary or acting rank'
        : sentenceCase(`${formatPercent(told.acting.share)} hold a temporary or acting rank`),
    subtitle: subtitleWords(about, 'Temporary and acting ranks', by, periodWords({ from, to })),
    sentences: told === undefined ? ['No figures are available.'] : sentencesOf(told, answer),
    columns: [
      ...dimensionColumns<Row>(by, about),
      ...shareColumns('acting', 'Temporary or acting', 'Holders whose basis is stated'),
      ...shareColumns('kept', 'Kept the rank as substantive', 'Temporary or acting at the start'),
      textColumn('reason', 'Why there is no share', ({ acting, kept }) => {
        const reasons = [acting.reason, kept.reason].filter((reason) => reason !== null);
        return reasons.length === 0 ? null : [...new Set(reasons)].map(reasonWords).join('; ');
      }),
    ],
    rowId: ({ group }) => by.map((dimension) => group[dimension] ?? '').join('|'),
    detail: ({ acting }) =>
      figuresDetail(about, {
        numerator:
          acting.people === null ? 'Not available' : `${formatNumber(acting.people)} temporary or acting`,
        denominator:
          acting.of === null ? 'Not available' : `${formatNumber(acting.of)} whose basis is stated`,
      }),
    fileName: `muster-acting-${force}-${from}-${to}`,
    notes: [...about.notes, about.denominator],
  });
}

function shareColumns(of: Share, people: string, base: string): TableColumn<Row>[] {
  const absent = (row: Row) => absence(row[of].status, row[of].reason);
  const percent = (id: 'share' | 'lower' | 'upper', header: string) =>
    percentColumn<Row>(`${of}-${id}`, `${people}: ${header} (%)`, (row) => row[of][id], { absent });
  return [
    numberColumn<Row>(`${of}-people`, `${people} (people)`, (row) => row[of].people, {
      absent,
      mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
    }),
    numberColumn<Row>(`${of}-of`, base, (row) => row[of].of, { absent }),
    percent('share', 'share'),
    percent('lower', '95% range from'),
    percent('upper', '95% range to'),
  ];
}

function sentencesOf(row: Row, { by, about }: ActingAnswer): string[] {
  const labels = by.flatMap((dimension) => labelOfRow(row, dimension) ?? []);
  const where = labels.length === 0 ? '' : `${labels.join(', ')}: `;
  const { acting, kept } = row;
  const of = ({ people, of: base }: Row[Share]) =>
    `${formatNumber(people ?? 0)} of ${formatNumber(base ?? 0)}`;
  return [
    acting.share === null
      ? `${where}no share holds a temporary or acting rank. Reason: ${reasonWords(acting.reason)}.`
      : `${where}${of(acting)} ${about.people} hold their rank as temporary or acting (${formatPercent(acting.share)}).`,
    kept.share === null
      ? `${where}who kept such a rank cannot be said. Reason: ${reasonWords(kept.reason)}.`
      : `${where}${of(kept)} who did at the start now hold it as substantive (${formatPercent(kept.share)}).`,
  ].map(sentenceCase);
}
