import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV: one row for each point of each curve. Columns: code of the group (`all` = everybody), status, figure
 *  (`survival`, `incidence` with its route, `from-snapshots`), years of service, people at risk, left since the point
 *  before, the share still in post or gone by the route, its bounds, reason. A curve without points has one row. The
 *  log-rank test of the groups stands at the end, one row for each number. */
export function retentionCsv({ by, curves, logRank }: RetentionAnswer): string {
  const [dimension = 'group'] = by;
  return toCsv([
    [dimension, 'status', 'figure', 'route', 'years', 'atRisk', 'left', 'value', 'lower', 'upper', 'reason'],
    ...curves.flatMap((curve) =>
      rowsOf(curve).map((row) => [curve.group[dimension] ?? 'all', curve.status, ...row]),
    ),
    ...testRows(logRank),
  ]);
}

function rowsOf({ rows, incidence, fromSnapshots, reason }: RetentionCurve): Cell[][] {
  const point = (figure: string) => (row: RetentionCurve['rows'][number]) => [
    ...[figure, '', row.years, row.atRisk, row.left],
    ...[row.survival, row.lower, row.upper, ''],
  ];
  return [
    ...(rows.length > 0 ? rows.map(point('survival')) : [['survival', ...BLANKS, reason]]),
    ...incidence.flatMap(({ years, routes }) =>
      routes.map(({ code, share, lower, upper }) => [
        ...['incidence', code, years, '', '', share, lower, upper, ''],
      ]),
    ),
    ...fromSnapshots.map(point('from-snapshots')),
  ];
}

function testRows(test: RetentionAnswer['logRank']): Cell[][] {
  if (!test) return [];
  const { status, statistic, degreesOfFreedom, p, reason } = test;
  const numbers = { statistic, 'degrees-of-freedom': degreesOfFreedom, p };
  return Object.entries(numbers).map(([name, value]) => [
    ...['all', status, `log-rank-${name}`, '', '', '', '', value, '', '', reason],
  ]);
}

type Cell = string | number | null;

const BLANKS = ['', '', '', '', '', '', ''];
