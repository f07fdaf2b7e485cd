import { type FiguresAbout } from '@muster/contracts';
import { describeFigures } from '../../questions/describe-figures';
import { populationWords } from '../../questions/population-words';
import { type QuestionContext } from '../../questions/question-context';
import { followedNotes } from '../followed-notes';
import { type HazardPlan } from './plan-hazard';

/** What the hazard ratios mean, whom they count and where they come from. */
export function describeHazard(context: QuestionContext, plan: HazardPlan): FiguresAbout {
  const { groups, snapshots, last, days, eras } = plan.retention;
  const counted = [snapshots[0] ?? last, last].filter((each, at, all) => at === 0 || each !== all[0]);
  const filters = eras.at(-1)?.filters ?? groups.filters;
  return describeFigures(context, {
    ...{ by: groups.by, measured: groups.measured, grouping: groups.grouping },
    snapshots: counted,
    words: populationWords(context, { ...groups, filters }, [...days].slice(-1)),
    definition:
      'How many times the rate of the comparator a group leaves at, at equal length of service (Cox). Adjusted: among people alike in what is named. Above 1 = the group leaves sooner.',
    denominator:
      'People in post and under observation with that length of service. Who leaves by a route not asked about counts as no longer seen.',
    intervalMethod: 'Wald interval on the logarithm, 95%, with Efron’s correction for ties.',
    methods: ['cox-regression', 'schoenfeld-check', 'log-rank', 'retention'],
    notes: [
      ...followedNotes(context, plan.retention),
      'A hazard ratio is not proof of cause. What people are made alike in can itself be a result of unequal treatment.',
      'People are made alike in what was recorded when they were first seen.',
      'A ratio needs 30 people and 5 leavers to be expected on either side, and 10 leavers for each covariate of its model.',
    ],
  });
}
