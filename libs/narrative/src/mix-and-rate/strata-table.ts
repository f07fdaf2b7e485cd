import { type DecompositionAnswer, type SplitStratum } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import { type TableChartSpec } from '../charts/chart-spec';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { wayWords } from './way-words';
import { withEntryRoute } from './with-entry-route';

const THIN: Readonly<Record<NonNullable<SplitStratum['thin']>, string>> = {
  group: 'the group',
  comparator: 'the comparator',
  both: 'both',
};

/** The strata of the first step: leavers, years in post and rates of both groups, and what each adds to the two parts. Null where
 *  there is no split, or the strata may not be shown. */
export function strataTable(answer: DecompositionAnswer, route: RouteSplit): TableChartSpec | null {
  const { about, characteristic, comparator, force, from, group, to } = answer;
  const strata = routeOfStep(route, 'first')?.strata ?? [];
  if (strata.length === 0) return null;
  const way = wayWords(route.route).label;
  return tableChart(strata, {
    id: 'mix-and-rate-strata',
    title: `${way} by ${withEntryRoute(answer, 'length of service')}`,
    subtitle: subtitleWords(about, way, [characteristic], periodWords({ from, to })),
    sentences: ['What each line adds to the two parts of the gap stands in its last columns.'],
    columns: [
      headerColumn('stratum', withEntryRoute(answer, 'Length of service'), nameOf),
      ...sideColumns('group', group?.label ?? 'Group'),
      ...sideColumns('comparator', comparator?.label ?? 'Comparator'),
      numberColumn('mix', 'Adds to mix (points)', ({ mix }) => mix * 100, { decimals: 2 }),
      numberColumn('within', 'Adds to rate (points)', ({ rate }) => rate * 100, { decimals: 2 }),
      textColumn('thin', 'Too few years in post', ({ thin }) => (thin === null ? null : THIN[thin])),
    ],
    rowId: nameOf,
    fileName: `muster-mix-and-rate-strata-${route.route}-${force}-${from}-${to}`,
    notes: about.notes,
  });
}

function nameOf({ labels }: SplitStratum): string {
  const { 'length-of-service': service = '', ...others } = labels;
  return [service, ...Object.values(others)].join(', ');
}

function sideColumns(side: 'group' | 'comparator', label: string): TableColumn<SplitStratum>[] {
  return [
    numberColumn(`${side}-leavers`, `${label}: leavers`, (stratum) => stratum[side].events, {
      mark: (stratum) => (stratum[side].events < SMALL_NUMBER ? SYMBOLS.smallNumber : null),
    }),
    numberColumn(`${side}-years`, `${label}: years in post`, (stratum) => stratum[side].personYears),
    percentColumn(`${side}-rate`, `${label}: left a year (%)`, (stratum) =>
      stratum[side].personYears === 0 ? null : stratum[side].events / stratum[side].personYears,
    ),
  ];
}
