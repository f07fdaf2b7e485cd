import { type DecompositionAnswer } from '@muster/contracts';
import { hiddenLeavers } from './hidden-leavers';
import { type WithLeavers } from './leavers-of-groups';
import { WITHHELD_RATE, withheldDirect, withheldIndirect } from './withheld-figures';

type RouteSplit = DecompositionAnswer['routes'][number];

/** An answer by a sensitive characteristic. A way of leaving has no number when the leavers of a side may not be told, or
 *  would follow from those of a group that is not compared. Strata never have one: most are small, and they add up to the
 *  rest. */
export function withholdDecomposition(
  { answer, leavers }: WithLeavers<DecompositionAnswer>,
  threshold: number,
): WithLeavers<DecompositionAnswer> {
  const hidden = hiddenLeavers(leavers, threshold);
  const closes = (codes: ReadonlySet<string>) =>
    [answer.group, answer.comparator].some((side) => side !== null && codes.has(side.code));
  const [all, single] = [closes(hidden.all), closes(hidden.single)];
  return {
    leavers,
    answer: {
      ...answer,
      shortService: all ? { group: null, comparator: null } : answer.shortService,
      routes: answer.routes.map((route) =>
        (route.route === 'all' ? all : single) && route.group.status !== 'not-held'
          ? withheld(route)
          : withoutStrata(route),
      ),
    },
  };
}

function withoutStrata(route: RouteSplit): RouteSplit {
  return { ...route, steps: route.steps.map((step) => ({ ...step, strata: [] })) };
}

function withheld({ route, steps }: RouteSplit): RouteSplit {
  return {
    ...{ route, group: WITHHELD_RATE, comparator: WITHHELD_RATE, gap: null, gapRange: null },
    steps: steps.map(({ step }) => ({
      ...{ step, status: 'withheld', reason: 'withheld' },
      ...{ mix: null, rate: null, added: null, interaction: null, strata: [] },
      direct: { group: withheldDirect(), comparator: withheldDirect() },
      indirect: withheldIndirect(),
    })),
  };
}
