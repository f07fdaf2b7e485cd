import { type DecompositionAnswer } from '@muster/contracts';
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
import { firstShort } from '../words/first-short';
import { periodWords } from '../words/period-words';
import { reasonWords } from '../words/reason-words';
import { subtitleWords } from '../words/subtitle-words';
import { pairWords } from './pair-words';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { wayWords } from './way-words';
import { withEntryRoute } from './with-entry-route';

const MOST_WORDS = 25;

type Shown = NonNullable<ReturnType<typeof routeOfStep>>;

/** Both groups as if they were composed as the whole force, and how many of the group left beside how many people like them would
 *  have: the last is for small groups. Null where no step can be taken. */
export function alikeTable(answer: DecompositionAnswer, route: RouteSplit): TableChartSpec | null {
  const { about, characteristic, force, from, group, comparator, to } = answer;
  const pair = pairWords(answer);
  if (pair === null || route.steps.every(({ status }) => status === 'not-held' || status === 'withheld')) {
    return null;
  }
  return tableChart(route.steps, {
    id: 'mix-and-rate-alike',
    title: `${wayWords(route.route).label} among people alike`,
    subtitle: subtitleWords(about, 'Standardised leaver rates', [characteristic], periodWords({ from, to })),
    sentences: [ratioSentence(answer, route, pair)],
    columns: [
      headerColumn('alike', 'If alike in', ({ step }) =>
        step === 'second'
          ? 'Rank as well'
          : `${withEntryRoute(answer, 'Length of service')} as in the whole force`,
      ),
      ...directColumns('group', group?.label ?? 'Group'),
      ...directColumns('comparator', comparator?.label ?? 'Comparator'),
      numberColumn('leavers', `${group?.label ?? 'Group'}: leavers`, () => route.group.events, {
        absent: () => absence(route.group.status, route.group.reason),
        mark: () => (route.group.smallNumber ? SYMBOLS.smallNumber : null),
      }),
      number('expected', 'Expected leavers', 1, ({ indirect }) => indirect.expected),
      number('ratio', 'Left, over expected', 2, ({ indirect }) => indirect.ratio),
      number('ratio-lower', 'Lowest likely ratio', 2, ({ indirect }) => indirect.lower),
      number('ratio-upper', 'Highest likely ratio', 2, ({ indirect }) => indirect.upper),
      textColumn('reason', 'Why there is no rate', ({ direct }) =>
        direct.group.reason === null ? null : reasonWords(direct.group.reason),
      ),
    ],
    rowId: ({ step }) => step,
    fileName: `muster-mix-and-rate-alike-${route.route}-${force}-${from}-${to}`,
    notes: [
      ...about.notes,
      about.intervalMethod,
      'Expected: how many of the group would have left at the rates of everybody who is alike.',
    ],
  });
}

/** More or less often only where the range of the ratio leaves out 1; the counts where too few are expected for a ratio. */
function ratioSentence(
  answer: DecompositionAnswer,
  route: RouteSplit,
  { Group, group }: Pick<NonNullable<ReturnType<typeof pairWords>>, 'Group' | 'group'>,
): string {
  const { did } = wayWords(route.route);
  const indirect = routeOfStep(route, 'first')?.indirect;
  const alike = withEntryRoute(answer, 'with the same service');
  if (indirect?.reason === 'too-few' && indirect.expected !== null) {
    const expected = `${formatNumber(indirect.expected, 1)} expected of people ${alike}`;
    return `${Group}: ${formatNumber(route.group.events ?? 0)} ${did}, ${expected}; too few for a ratio.`;
  }
  if (!indirect || indirect.ratio === null || indirect.lower === null || indirect.upper === null) {
    return `${Group}: there is no figure to set beside them. Reason: ${reasonWords(indirect?.reason ?? null)}.`;
  }
  const [ratio, lower, upper] = [indirect.ratio, indirect.lower, indirect.upper].map((each) =>
    formatNumber(each, 2),
  );
  const often = `${did} ${ratio} times as often as everybody`;
  const clear = indirect.lower > 1 || indirect.upper < 1;
  const who = clear ? Group : `No clear difference: ${group}`;
  return firstShort(
    [`${who} ${often} ${alike} (${lower} to ${upper}).`, `${who} ${often} alike (${lower} to ${upper}).`],
    MOST_WORDS,
  );
}

function directColumns(side: 'group' | 'comparator', label: string): TableColumn<Shown>[] {
  const facts = {
    absent: ({ direct }: Shown) => absence(direct[side].status, direct[side].reason),
  };
  return [
    percentColumn(`${side}-rate`, `${label} (%)`, ({ direct }) => direct[side].rate, facts),
    percentColumn(`${side}-lower`, `${label}: lower (%)`, ({ direct }) => direct[side].lower, facts),
    percentColumn(`${side}-upper`, `${label}: upper (%)`, ({ direct }) => direct[side].upper, facts),
  ];
}

function number(
  id: string,
  header: string,
  decimals: number,
  value: (step: Shown) => number | null,
): TableColumn<Shown> {
  const absent = ({ indirect }: Shown) => absence(indirect.status, indirect.reason);
  return numberColumn(id, header, value, { absent, decimals });
}
