import { type AnnotationMark, type FlowSeriesAnswer, type SpcQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { answerFlowSeries } from '../flows/answer-flow-series';
import { withholdFlowSeries } from '../flows/withhold-flow-series';
import { type QuestionContext } from '../questions/question-context';
import { type SeriesEvents } from '../questions/series-events.service';
import { planSpc } from './plan-spc';
import { type SignalsRefusal } from './signals.errors';

export type MonthSeries = FlowSeriesAnswer['series'][number];

/** The counts of all groups by month, of which one is charted, and what may have changed the process. */
export interface CountedMonths {
  readonly flows: FlowSeriesAnswer;
  readonly changes: readonly AnnotationMark[];
}

/** Counts every group of the question month by month. All of them are counted, because whether a count of one may be shown
 *  depends on the others. Refused also when the question names a group that is none. */
export function countMonths(
  context: QuestionContext,
  question: SpcQuestion,
  events: SeriesEvents,
): Result<CountedMonths, SignalsRefusal> {
  const plan = planSpc(context, question, events.annotations);
  if (!plan.ok) return plan;
  const counted = answerFlowSeries(context, plan.value.flows, events);
  if (!counted.ok) return counted;
  if (!chartedSeries(counted.value, question.group)) {
    return refuse('unknown-value', `${question.by.join()}: no such group.`);
  }
  return ok({ flows: counted.value, changes: plan.value.changes });
}

/** The series of a group, or of everybody; where the dimension is not held, the one that says so. */
export function chartedSeries(
  { series, by }: FlowSeriesAnswer,
  group: string | undefined,
): MonthSeries | undefined {
  const code = (each: MonthSeries) => each.group[by[0] ?? ''] ?? 'all';
  const [only] = series;
  if (only && series.length === 1 && code(only) === 'not-held') return only;
  return series.find((each) => code(each) === (group ?? 'all'));
}

/** A question about a sensitive characteristic: months in which too few people are counted have no number. */
export function withholdMonths(counted: CountedMonths, threshold: number): CountedMonths {
  return { ...counted, flows: withholdFlowSeries(counted.flows, threshold) };
}
