import { type DecompositionAnswer } from '@muster/contracts';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { type StandardisationPlan } from './plan-standardisation';
import { type Factor, type StepFactors } from './step-factors';

const IDS: Readonly<Record<Factor, string>> = {
  workforceType: 'workforce-type',
  lengthOfService: 'length-of-service',
  entryRoute: 'entry-route',
  rank: 'rank',
};

type Shared = Pick<
  DecompositionAnswer,
  'force' | 'from' | 'to' | 'characteristic' | 'grouping' | 'factors' | 'held' | 'missing'
>;

/** What both answers say of their question, and of what people are alike in at each step. `factors`: null when nobody was
 *  counted. */
export function questionOfStrata(
  context: QuestionContext,
  { period, groups, obstacle }: StandardisationPlan,
  factors: StepFactors | null,
): Shared {
  const labels = context.readings.get(period.last.id)?.extraLabels ?? {};
  const named = (of: readonly Factor[] = []) => of.map((factor) => IDS[factor]);
  return {
    ...{ force: context.force.code, from: period.first.asAt, to: period.last.asAt },
    ...{ characteristic: groups.by[0] ?? '', grouping: groups.grouping?.id ?? null },
    factors: { first: named(factors?.first), second: named(factors?.second) },
    held: factors?.held ?? { lengthOfService: null, entryRoute: null, rank: null },
    missing: obstacle && {
      ...obstacle,
      label: dimensionLabel(obstacle.dimension, labels),
      status: obstacle.reason === 'not-held' ? 'not-held' : 'not-available',
    },
  };
}
