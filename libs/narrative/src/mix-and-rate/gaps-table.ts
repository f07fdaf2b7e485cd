import { type CrudeRate, type DecompositionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { figuresDetail } from '../words/figures-detail';
import { periodWords } from '../words/period-words';
import { reasonWords } from '../words/reason-words';
import { signedPoints } from '../format/signed-points';
import { subtitleWords } from '../words/subtitle-words';
import { gapSentences } from './gap-sentences';
import { pairWords } from './pair-words';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { splitSentences } from './split-sentences';
import { wayWords } from './way-words';

/** Every way of leaving side by side: the crude rates of both groups with their gap, then what goes with service, with rank, and
 *  the rest. Rates are leavers per 100 person-years. */
export function gapsTable(answer: DecompositionAnswer): TableChartSpec {
  const { about, characteristic, force, from, group, comparator, routes, to } = answer;
  const all = routes[0];
  const pair = pairWords(answer);
  return tableChart(routes, {
    id: 'mix-and-rate',
    title:
      pair === null || !all || all.gap === null
        ? 'The gap in leaving'
        : `${group?.label ?? ''} and ${comparator?.label ?? ''}: ${signedPoints(all.gap)} a year`,
    subtitle: subtitleWords(about, 'Leavers a year', [characteristic], periodWords({ from, to })),
    sentences: gapSentences(answer),
    columns: [
      headerColumn('way', 'Way of leaving', ({ route }) => wayWords(route).label),
      ...sideColumns('group', group?.label ?? 'Group'),
      ...sideColumns('comparator', comparator?.label ?? 'Comparator'),
      points('gap', 'Gap (points)', ({ gap }) => gap),
      range('lower', 'Gap: lower (points)'),
      range('upper', 'Gap: upper (points)'),
      points('service', 'Goes with service (points)', (route) => routeOfStep(route, 'first')?.mix ?? null),
      points(
        'rank',
        'Goes with rank (points)',
        (route) => routeOfStep(route, 'second')?.added ?? null,
        'second',
      ),
      points('rest', 'Rest (points)', restOf),
      textColumn('reason', 'Why there is no split', ({ steps, group: own }) => {
        const reason = steps.length === 0 ? own.reason : (steps[0]?.reason ?? null);
        return reason === null ? null : reasonWords(reason);
      }),
    ],
    rowId: ({ route }) => route,
    detail: (route) =>
      figuresDetail(about, {
        words: splitSentences(answer, route),
        numerator: `${countOf(route.group.events)} and ${countOf(route.comparator.events)} leavers`,
        denominator: `${countOf(route.group.personYears)} and ${countOf(route.comparator.personYears)} years in post`,
        comparator: pair?.comparator ?? null,
      }),
    fileName: `muster-mix-and-rate-${force}-${from}-${to}`,
    notes: [
      ...about.notes,
      about.denominator,
      'The gap as it is comes first. A part goes with something; nothing here says that it is the cause.',
    ],
  });
}

function sideColumns(side: 'group' | 'comparator', label: string): TableColumn<RouteSplit>[] {
  const facts = { absent: (route: RouteSplit) => absence(route[side].status, route[side].reason) };
  const isSmall = ({ smallNumber }: CrudeRate) => (smallNumber ? SYMBOLS.smallNumber : null);
  return [
    numberColumn(`${side}-leavers`, `${label}: leavers`, (route) => route[side].events, {
      ...facts,
      mark: (route) => isSmall(route[side]),
    }),
    percentColumn(`${side}-rate`, `${label}: left a year (%)`, (route) => route[side].rate, facts),
  ];
}

/** What remains after the last step that could be taken. */
function restOf(route: RouteSplit): number | null {
  return routeOfStep(route, 'second')?.rate ?? routeOfStep(route, 'first')?.rate ?? null;
}

function points(
  id: string,
  header: string,
  part: (route: RouteSplit) => number | null,
  step: 'first' | 'second' = 'first',
): TableColumn<RouteSplit> {
  const value = (route: RouteSplit) => {
    const rate = part(route);
    return rate === null ? null : rate * 100;
  };
  const absent = (route: RouteSplit) => {
    const own = routeOfStep(route, step);
    return own === null ? absence(route.group.status, route.group.reason) : absence(own.status, own.reason);
  };
  return numberColumn(id, header, value, { absent, decimals: 2 });
}

function range(bound: 'lower' | 'upper', header: string): TableColumn<RouteSplit> {
  const value = ({ gap, gapRange }: RouteSplit) =>
    gap === null || gapRange === null ? null : gapRange[bound] * 100;
  const absent = ({ gap, group }: RouteSplit) =>
    gap === null ? absence(group.status, group.reason) : absence('not-available', 'groups-overlap');
  return numberColumn(`gap-${bound}`, header, value, { absent, decimals: 2 });
}

function countOf(count: number | null): string {
  return count === null ? 'not available' : formatNumber(count);
}
