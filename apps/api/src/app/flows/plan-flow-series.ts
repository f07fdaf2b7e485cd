import { type FlowSeriesQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { choosePeriod } from '../questions/choose-period';
import { planGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type FlowSeriesPlan } from './flow-series-plan';
import { type FlowsRefusal } from './flows.errors';
import { stepEnds } from './step-ends';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** A rate over 12 months needs the month ends of the year before. */
const MONTHS_BEFORE = 12;

/** Checks a question about flows over time. Values are those of the last snapshot, whose classification the whole series
 *  is shown in. Refused also when the period holds no whole step. */
export function planFlowSeries(
  context: QuestionContext,
  question: FlowSeriesQuestion,
): Result<FlowSeriesPlan, FlowsRefusal> {
  const period = choosePeriod(context, question);
  if (!period.ok) return period;
  const { first, last } = period.value;
  const groups = planGroups(context, [last], question);
  if (!groups.ok) return groups;
  const { step, where } = question;
  const { ends, before } = stepEnds(context.held.snapshots, {
    ...{ first, last, months: MONTHS[step], before: step === 'month' ? MONTHS_BEFORE : 0 },
  });
  const end = ends.at(-1);
  if (!end || ends.length - before < 2) {
    return refuse(
      'period-shorter-than-step',
      `from ${formatDate(first.asAt)} to ${formatDate(last.asAt)} there is no whole ${step}.`,
    );
  }
  const rest = end.day.slice(0, 7) < last.asAt.slice(0, 7);
  const notes = [
    ...period.value.notes,
    ...(rest ? [`The months after ${formatDate(end.day)} make no whole ${step} and are left out.`] : []),
  ];
  return ok({ ...{ period: period.value, step, groups: groups.value, where, ends, before, notes } });
}
