import { type EventRatesAnswer, type FunnelPlotQuestion } from '@muster/contracts';
import { refuse, type Result } from '@muster/domain';
import { answerEventRates } from '../flows/answer-event-rates';
import { planEventRates } from '../flows/plan-event-rates';
import { type QuestionContext } from '../questions/question-context';
import { type SignalsRefusal } from './signals.errors';

/** Who left of the people in post at the beginning, by the unit they were in then. Refused also with a target above 1. */
export function countUnits(
  context: QuestionContext,
  { target, ...question }: FunnelPlotQuestion,
): Result<EventRatesAnswer, SignalsRefusal> {
  if ((target ?? 0) > 1) {
    return refuse('rate-above-1', 'a rate is a share of people, from 0 to 1: write 8 % as 0.08.');
  }
  const plan = planEventRates(context, { ...question, kind: 'leavers', denominator: 'start' });
  return plan.ok ? answerEventRates(context, plan.value) : plan;
}
