import { type RetentionAnswer, type RetentionCurve, type RetentionRow } from '@muster/contracts';
import { yearsAxis } from '../axes/years-axis';
import { type SurvivalChartSpec, type TableChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { shareAxis } from '../axes/share-axis';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { tableChart } from '../tables/table-chart';
import { figuresDetail } from '../words/figures-detail';
import { rangeKey } from '../words/range-key';
import { subtitleWords } from '../words/subtitle-words';
import { yearsWords } from '../words/years-words';
import { curveHorizon } from './curve-horizon';
import { curveLine } from './curve-line';
import { curveStartsLate } from './curve-starts-late';
import { incidenceTable } from './incidence-table';
import { logRankSentences } from './log-rank-sentences';
import { retentionColumns } from './retention-columns';
import { retentionNotes } from './retention-notes';
import { retentionSentences } from './retention-sentences';
import { rowsOfCurves } from './rows-of-curves';

/** The figures of how long people stay. */
export interface RetentionChart {
  readonly curve: SurvivalChartSpec;
  readonly incidence: TableChartSpec;
  readonly fromSnapshots: TableChartSpec;
  /** Whether groups differ, in words; none without groups. */
  readonly logRank: readonly string[];
}

/** The share still in post by years of service, one line per group, with numbers at risk in the table. A curve starts where
 *  at least 20 people are seen and says so; one that cannot be drawn has no line and a row with the reason. */
export function retentionChart(answer: RetentionAnswer): RetentionChart {
  const { about, asAt, by, curves, force } = answer;
  const when = `up to ${formatDate(asAt)}`;
  const title = titleOf(answer);
  const rows = rowsOfCurves(curves, (curve: RetentionCurve) => curve.rows);
  const observed = rowsOfCurves(curves, (curve: RetentionCurve) => curve.fromSnapshots);
  const notes = retentionNotes(answer);
  const table = chartTable(rows, {
    caption: title,
    columns: retentionColumns(answer, rows),
    id: ({ group }, index) => [...Object.values(group), index].join('|'),
    detail: ({ at }) => detailOf(at, answer),
  });
  return {
    curve: {
      kind: 'survival',
      id: `retention-${by.join('-').replace(/[^a-z-]/g, '-')}`,
      title,
      subtitle: subtitleWords(about, 'Share still in post by years of service', by, when),
      sentences: retentionSentences(answer),
      key: [{ mark: 'dot', text: 'Share still in post' }, rangeKey('curve')],
      axis: shareAxis('Share still in post', [1]),
      years: yearsAxis(curves.flatMap((curve) => curve.rows.map(({ years }) => years))),
      lines: curves
        .filter((curve) => curve.rows.length > 0)
        .map((curve) => lineOf(curve, labelOfRow(curve, by[0] ?? '') ?? 'Everybody')),
      table,
      csv: chartCsv(`muster-retention-${force}-${asAt}`, table),
      notes,
    },
    incidence: incidenceTable(answer),
    fromSnapshots: tableChart(observed, {
      id: 'retention-from-snapshots',
      title: 'The curve when only snapshots are held',
      subtitle: subtitleWords(about, 'Share still in post, exits between snapshots', by, when),
      sentences: ['An exit is known only to lie between two snapshots; this curve does not guess the day.'],
      columns: retentionColumns(answer, observed),
      rowId: ({ group }, index) => [...Object.values(group), index].join('|'),
      fileName: `muster-retention-from-snapshots-${force}-${asAt}`,
      notes,
    }),
    logRank: logRankSentences(answer),
  };
}

function lineOf(curve: RetentionCurve, label: string): SurvivalChartSpec['lines'][number] {
  const points = curve.rows.map(({ years, survival, lower, upper }) => ({
    years,
    value: survival,
    lower,
    upper,
  }));
  return curveLine(Object.values(curve.group).join('|') || 'everybody', label, points, 'still in post');
}

function detailOf(at: RetentionRow | null, { about }: RetentionAnswer) {
  return figuresDetail(about, {
    numerator: at === null ? 'Not available' : `${formatNumber(at.left)} left since the row before`,
    denominator: at === null ? 'Not available' : `${formatNumber(at.atRisk)} ${about.people} at risk`,
  });
}

function titleOf({ curves, by, about }: RetentionAnswer): string {
  const [only, ...others] = curves;
  const at =
    only === undefined || others.length > 0 || curveStartsLate(only) ? null : curveHorizon(only.rows);
  if (at !== null) {
    return `${formatPercent(at.survival)} of ${about.people} still in post after ${yearsWords(at.years)}`;
  }
  const groups = by.map((dimension) => (about.dimensionLabels[dimension] ?? dimension).toLowerCase());
  return groups.length === 0
    ? `How long ${about.people} stay`
    : `How long ${about.people} stay, by ${groups.join(' and ')}`;
}
