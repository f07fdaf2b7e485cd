import { type AttritionAnswer, type AttritionPart } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { absence } from '../tables/absence';
import { dimensionColumns } from '../tables/dimension-columns';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { firstShort } from '../words/first-short';
import { attritionFrame } from './attrition-frame';
import { everybodyOf } from './everybody-of';
import { nothingToSay } from './nothing-to-say';
import { type RowOfPart, rowsOfParts } from './rows-of-parts';

type Route = AttritionPart['routes'][number];

const NOT_HELD = 'not-held';
const MOST_ROUTES = 2;

/** How many left by each route, also by those nobody took, and those whose route is not held: they sum to all leavers, which
 *  is the last row of each part. */
export function leavingRoutes(answer: AttritionAnswer): TableChartSpec {
  const { about, by } = answer;
  const everybody = everybodyOf(answer);
  const rows = rowsOfParts<Route>(answer.parts, ({ routes, leavers }) => [
    ...routes,
    {
      ...{ code: 'all', label: 'All routes', leavers, transfer: false },
      share: leavers === 0 ? null : 1,
    },
  ]);
  const absent = () => absence('not-available', 'nobody-left');
  return tableChart(rows, {
    ...attritionFrame<RowOfPart<Route>>(answer, 'routes-of-leaving', 'Leavers by route'),
    title: titleOf(everybody, about.people),
    sentences: everybody === null ? nothingToSay(answer) : sentencesOf(everybody),
    columns: [
      ...dimensionColumns<RowOfPart<Route>>(by, about),
      headerColumn('route', 'Route', ({ each }) => each.label),
      numberColumn('leavers', 'Leavers', ({ each }) => each.leavers),
      percentColumn('share', 'Share of leavers (%)', ({ each }) => each.share, { absent }),
      textColumn('transfer', 'Goes to another force', ({ each }) => (each.transfer ? 'Yes' : 'No')),
    ],
    rowId: ({ group, each }) => [...Object.values(group), each.code].join('|'),
  });
}

function known({ routes }: AttritionPart): Route[] {
  return routes
    .filter(({ code, leavers }) => code !== NOT_HELD && leavers > 0)
    .toSorted((a, b) => b.leavers - a.leavers);
}

function titleOf(everybody: AttritionPart | null, people: string): string {
  if (everybody === null) return `How ${people} left`;
  if (everybody.leavers === 0) return `No ${people} left`;
  const [first] = known(everybody);
  if (first === undefined) return `How ${people} left is not held`;
  return firstShort([`${first.label}: the most frequent way of leaving`, `How ${people} left`], 10);
}

function sentencesOf(everybody: AttritionPart): string[] {
  const { leavers, routes } = everybody;
  if (leavers === 0) return ['Nobody left in this period.'];
  const notHeld = routes.find(({ code }) => code === NOT_HELD)?.leavers ?? 0;
  return [
    ...known(everybody)
      .slice(0, MOST_ROUTES)
      .map((route) => {
        const share = route.share === null ? '' : ` (${formatPercent(route.share)})`;
        return `${route.label}: ${formatNumber(route.leavers)} of ${leaversWords(leavers)}${share}.`;
      }),
    ...(notHeld > 0 ? [`The route of ${leaversWords(notHeld)} is not held.`] : []),
  ];
}

function leaversWords(leavers: number): string {
  return leavers === 1 ? '1 leaver' : `${formatNumber(leavers)} leavers`;
}
