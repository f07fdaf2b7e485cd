import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { headerColumn } from '../tables/header-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { yearsColumn } from '../tables/years-column';
import { subtitleWords } from '../words/subtitle-words';
import { type RowOfCurve, rowsOfCurves } from './rows-of-curves';

interface Share {
  readonly years: number;
  readonly code: string;
  readonly label: string;
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
type Row = RowOfCurve<Share>;

/** For the statistician, folded away: the share gone by each route at each length of service, where leaving by one ends the
 *  chance of another (Aalen-Johansen). With those still in post the routes sum to 1. */
export function incidenceTable(answer: RetentionAnswer): TableChartSpec {
  const { about, asAt, by, curves, force } = answer;
  const names = new Map(answer.routes.map(({ code, label }) => [code, label]));
  const rows = rowsOfCurves(curves, (curve: RetentionCurve) =>
    curve.incidence.flatMap(({ years, stillInPost, routes }) => [
      { years, code: 'in-post', label: 'Still in post', share: stillInPost, lower: null, upper: null },
      ...routes.map((route) => ({ ...route, years, label: names.get(route.code) ?? route.code })),
    ]),
  );
  const absent = ({ at, status, reason }: Row) =>
    at === null ? absence(status, reason) : SYMBOLS.notApplicable;
  return tableChart(rows, {
    id: 'retention-incidence',
    title: 'By which route people have gone',
    subtitle: subtitleWords(about, 'Share gone by route and service', by, `up to ${formatDate(asAt)}`),
    sentences: ['At each length of service, the routes and those still in post make up everybody.'],
    columns: [
      ...dimensionColumns<Row>(by, about),
      yearsColumn('Years of service', ({ at }) => at?.years ?? null, rows, absent),
      headerColumn('route', 'Route', ({ at }) => at?.label ?? SYMBOLS.notAvailable.symbol),
      percentColumn('share', 'Share (%)', ({ at }) => at?.share ?? null, { absent }),
      percentColumn('lower', '95% range from (%)', ({ at }) => at?.lower ?? null, { absent }),
      percentColumn('upper', '95% range to (%)', ({ at }) => at?.upper ?? null, { absent }),
    ],
    rowId: ({ group, at }) => [...Object.values(group), at?.years ?? '', at?.code ?? ''].join('|'),
    fileName: `muster-retention-by-route-${force}-${asAt}`,
    notes: ['A route may rise where another falls: read all of them.'],
  });
}
