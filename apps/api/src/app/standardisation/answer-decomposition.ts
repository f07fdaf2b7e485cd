import { type DecompositionAnswer, type DecompositionQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { cellSizes } from '@muster/ledger';
import { type QuestionContext } from '../questions/question-context';
import { routesHeld } from './answer-standardised';
import { type ChosenPair, choosePair } from './choose-pair';
import { type CountedStrata, countStrata } from './count-strata';
import { describeStandardisation } from './describe-standardisation';
import { leaversOfGroups, type WithLeavers } from './leavers-of-groups';
import { FAMILIES } from './leaving-families';
import { type StandardisationPlan, type StandardisationRefusal } from './plan-standardisation';
import { questionOfStrata } from './question-of-strata';
import { routeNotHeld, splitRoute } from './split-route';
import { type StepFactors, stepFactors } from './step-factors';
import { shortService } from './short-service';
import { stratumLabels } from './stratum-labels';

type Routes = DecompositionAnswer['routes'];

/** The gap between the leaver rates of two groups, by every way of leaving side by side, as it is and split step by step. */
export function answerDecomposition(
  context: QuestionContext,
  plan: StandardisationPlan,
  asked: Pick<DecompositionQuestion, 'group' | 'comparator'>,
): Result<WithLeavers<DecompositionAnswer>, StandardisationRefusal> {
  const { axis } = plan;
  const answer = (
    factors: StepFactors | null,
    pair: Pick<ChosenPair, 'group' | 'comparator'>,
    routes: Routes,
    shortService: DecompositionAnswer['shortService'] = { group: null, comparator: null },
  ): DecompositionAnswer => {
    const named = (place: number | null) => {
      const group = place === null ? undefined : axis?.groups[place];
      return group && axis ? { dimension: axis.dimension, code: group.code, label: group.label } : null;
    };
    return {
      metric: 'decomposition',
      ...questionOfStrata(context, plan, factors),
      ...{ group: named(pair.group), comparator: named(pair.comparator), routes, shortService },
      offered: (axis?.groups ?? []).flatMap(({ code, label, declared }) =>
        declared ? [{ code, label }] : [],
      ),
      about: describeStandardisation(
        context,
        plan,
        factors,
        routes.flatMap(({ group, comparator }) => [group, comparator]),
      ),
    };
  };
  if (!axis) return ok({ answer: answer(null, { group: null, comparator: null }, []), leavers: [] });
  const counted = countStrata(context, plan);
  if (!counted.ok) return counted;
  const sizes = cellSizes(context.held.ledger, axis.columns);
  const pair = choosePair(axis, sizes, counted.value.groups, asked);
  if (!pair.ok) return pair;
  const factors = stepFactors(context, counted.value);
  const compared = { counted: counted.value, factors, pair: pair.value };
  const shortOf = (place: number | null) =>
    place === null || factors.first.length === 0
      ? null
      : shortService(counted.value.strata, counted.value.groups.get(place));
  const short = { group: shortOf(pair.value.group), comparator: shortOf(pair.value.comparator) };
  return ok({
    answer: answer(factors, pair.value, routesOf(context, plan, compared), short),
    leavers: leaversOfGroups(axis.groups, counted.value),
  });
}

function routesOf(
  context: QuestionContext,
  plan: StandardisationPlan,
  {
    counted,
    factors,
    pair,
  }: { readonly counted: CountedStrata; readonly factors: StepFactors; readonly pair: ChosenPair },
): Routes {
  if (pair.group === null || pair.comparator === null) return [];
  const types = new Set([...counted.everybody.keys()].map((id) => counted.strata[id]?.workforceType));
  const compared = {
    strata: counted.strata,
    tallies: {
      group: counted.groups.get(pair.group) ?? new Map<number, never>(),
      comparator: counted.groups.get(pair.comparator) ?? new Map<number, never>(),
      everybody: counted.everybody,
    },
    ...{ factors, overlap: pair.overlap },
    labelsOf: stratumLabels(context, types.size > 1),
  };
  const held = routesHeld(context, plan);
  return FAMILIES.map((family) =>
    family === 'all' || held ? splitRoute(compared, family) : routeNotHeld(family),
  );
}
