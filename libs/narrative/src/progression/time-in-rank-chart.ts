import { type TimeInRankAnswer } from '@muster/contracts';
import { yearsAxis } from '../axes/years-axis';
import { type SurvivalChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { curveHorizon } from '../retention/curve-horizon';
import { curveLine } from '../retention/curve-line';
import { curveStartsLate } from '../retention/curve-starts-late';
import { type RowOfCurve, rowsOfCurves } from '../retention/rows-of-curves';
import { shareAxis } from '../axes/share-axis';
import { absence } from '../tables/absence';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { dimensionColumns } from '../tables/dimension-columns';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { yearsColumn } from '../tables/years-column';
import { figuresDetail } from '../words/figures-detail';
import { firstShort } from '../words/first-short';
import { rangeKey } from '../words/range-key';
import { reasonWords } from '../words/reason-words';
import { subtitleWords } from '../words/subtitle-words';
import { yearsWords } from '../words/years-words';
import { timeInRankNotes } from './time-in-rank-notes';
import { type RankCurve, timeInRankSentences } from './time-in-rank-sentences';

type Row = RowOfCurve<RankCurve['rows'][number]>;

/** The share promoted by years in the rank, one line per group, where leaving ends the chance. With those who left and those
 *  still in the rank it makes up everybody. A curve that cannot be drawn has a row with the reason. */
export function timeInRankChart(answer: TimeInRankAnswer): SurvivalChartSpec {
  const { about, asAt, by, curves, force, rank } = answer;
  const title = titleOf(answer);
  const rows = rowsOfCurves(curves, (curve: RankCurve) => curve.rows);
  const table = chartTable(rows, {
    caption: title,
    columns: columnsOf(answer, rows),
    id: ({ group }, index) => [...Object.values(group), index].join('|'),
    detail: ({ at }) =>
      figuresDetail(about, {
        numerator: at === null ? 'Not available' : `${formatPercent(at.promoted)} promoted up to then`,
        denominator: at === null ? 'Not available' : `${formatNumber(at.atRisk)} ${about.people} at risk`,
      }),
  });
  const label = (curve: RankCurve) => labelOfRow(curve, by[0] ?? '') ?? 'Everybody';
  return {
    kind: 'survival',
    id: `time-in-rank-${by.join('-').replace(/[^a-z-]/g, '-')}`,
    title,
    subtitle: subtitleWords(
      about,
      `Share promoted from ${rank.label} by years in the rank`,
      by,
      `up to ${formatDate(asAt)}`,
    ),
    sentences: timeInRankSentences(answer),
    key: [{ mark: 'dot', text: 'Share promoted' }, rangeKey('curve')],
    axis: shareAxis(
      'Share promoted',
      curves.flatMap((curve) => curve.rows.flatMap((row) => [row.promoted, row.promotedUpper])),
    ),
    years: yearsAxis(curves.flatMap((curve) => curve.rows.map(({ years }) => years))),
    lines: curves
      .filter((curve) => curve.rows.length > 0)
      .map((curve) =>
        curveLine(
          Object.values(curve.group).join('|') || 'everybody',
          label(curve),
          curve.rows.map(({ years, promoted, promotedLower: lower, promotedUpper: upper }) => ({
            years,
            value: promoted,
            lower,
            upper,
          })),
          'promoted',
        ),
      ),
    table,
    csv: chartCsv(`muster-time-in-rank-${force}-${asAt}`, table),
    notes: timeInRankNotes(answer),
  };
}

function columnsOf({ by, about }: TimeInRankAnswer, rows: readonly Row[]): TableColumn<Row>[] {
  const facts = { absent: ({ status, reason }: Row) => absence(status, reason) };
  return [
    ...dimensionColumns<Row>(by, about),
    yearsColumn('Years in the rank', ({ at }) => at?.years ?? null, rows, facts.absent),
    numberColumn('atRisk', 'At risk (people)', ({ at }) => at?.atRisk ?? null, facts),
    percentColumn('promoted', 'Promoted (%)', ({ at }) => at?.promoted ?? null, facts),
    percentColumn('lower', '95% range from (%)', ({ at }) => at?.promotedLower ?? null, facts),
    percentColumn('upper', '95% range to (%)', ({ at }) => at?.promotedUpper ?? null, facts),
    percentColumn('left', 'Left (%)', ({ at }) => at?.left ?? null, facts),
    percentColumn('still', 'Still in the rank (%)', ({ at }) => at?.stillInRank ?? null, facts),
    textColumn('reason', 'Why there is no curve', ({ at, reason }) =>
      at !== null || reason === null ? null : reasonWords(reason),
    ),
  ];
}

function titleOf({ curves, rank }: TimeInRankAnswer): string {
  const [only, ...others] = curves;
  const at =
    only === undefined || others.length > 0 || curveStartsLate(only) ? null : curveHorizon(only.rows);
  const plain = `${rank.label}: time to promotion`;
  if (at === null) return firstShort([plain, 'Time to promotion'], 10);
  return firstShort(
    [`${rank.label}: ${formatPercent(at.promoted)} promoted within ${yearsWords(at.years)}`, plain],
    10,
  );
}
