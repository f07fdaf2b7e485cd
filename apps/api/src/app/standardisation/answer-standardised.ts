import { type LeavingFamily, type StandardisedAnswer } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { sumOfStrata } from '@muster/stats';
import { reasonsHeld } from '../attrition/reasons-held';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { type CountedStrata, countStrata } from './count-strata';
import { describeStandardisation } from './describe-standardisation';
import { leaversOfGroups, type WithLeavers } from './leavers-of-groups';
import { FAMILIES, familyOfReason } from './leaving-families';
import {
  crudeRate,
  directRate,
  indirectRatio,
  noDirect,
  noIndirect,
  RATE_NOT_HELD,
} from './measure-standardised';
import { type StandardisationPlan } from './plan-standardisation';
import { poolStrata } from './pool-strata';
import { questionOfStrata } from './question-of-strata';
import { type Factor, stepFactors } from './step-factors';
import { type StratumTally } from './stratum-tally';

type Group = StandardisedAnswer['groups'][number];
type Step = Group['steps'][number];

/** The rates of every declared group by one way of leaving: crude, then standardised step by step with the whole force of the
 *  question as the standard. */
export function answerStandardised(
  context: QuestionContext,
  plan: StandardisationPlan,
  route: LeavingFamily,
): Result<WithLeavers<StandardisedAnswer>, QuestionRefusal> {
  const counted = plan.axis ? countStrata(context, plan) : null;
  if (counted && !counted.ok) return counted;
  const factors = counted && stepFactors(context, counted.value);
  const held = route === 'all' || routesHeld(context, plan);
  const groups = (plan.axis?.groups ?? []).flatMap(({ code, label, declared, always }, place): Group[] => {
    const tally = counted?.value.groups.get(place);
    if (!declared || !counted || !factors || (!always && !tally)) return [];
    const figures = held
      ? measured(counted.value, factors, FAMILIES.indexOf(route), tally ?? new Map<number, never>())
      : { crude: RATE_NOT_HELD, steps: [] };
    return [{ group: code, label, ...figures }];
  });
  const about = describeStandardisation(
    context,
    plan,
    factors,
    groups.map(({ crude }) => crude),
  );
  return ok({
    answer: {
      metric: 'standardised',
      ...questionOfStrata(context, plan, factors),
      ...{ route, groups, about },
    },
    leavers: counted ? leaversOfGroups(plan.axis?.groups ?? [], counted.value) : [],
  });
}

/** Whether anything is held of why people left. */
export function routesHeld({ held }: QuestionContext, { period }: StandardisationPlan): boolean {
  const known = familyOfReason(held.vocabulary).map((_, reason) => (reason === 0 ? -1 : 0));
  return reasonsHeld(held.ledger, { after: period.from, to: period.to }, known);
}

function measured(
  { strata, everybody }: CountedStrata,
  factors: { readonly first: readonly Factor[]; readonly second: readonly Factor[] },
  family: number,
  own: StratumTally,
): Pick<Group, 'crude' | 'steps'> {
  const pool = (by: readonly Factor[]) => poolStrata(strata, by, family, { own, standard: everybody });
  const steps = (['first', 'second'] as const).map((step): Step => {
    const by = factors[step];
    if (by.length === 0) {
      return { step, direct: noDirect('not-held', 'not-held'), indirect: noIndirect('not-held', 'not-held') };
    }
    const pooled = pool(by).map(({ sides }) => sides);
    return {
      step,
      direct: directRate(pooled.map((each) => ({ ...each.own, weight: each.standard.personYears }))),
      indirect: indirectRatio(pooled.map((each) => ({ ...each.own, standard: each.standard }))),
    };
  });
  return { crude: crudeRate(sumOfStrata(pool([]).map(({ sides }) => sides.own))), steps };
}
