import { type AnnotationMark, type SpcQuestion } from '@muster/contracts';
import { ok, refuse, type Result } from '@muster/domain';
import { type FlowSeriesPlan } from '../flows/flow-series-plan';
import { planFlowSeries } from '../flows/plan-flow-series';
import { type QuestionContext } from '../questions/question-context';
import { type SignalsRefusal } from './signals.errors';

/** Kinds of annotations that can make it another process. An intake is no change of the process: it is what is charted. */
const CHANGES: readonly AnnotationMark['kind'][] = ['policy', 'system-change', 'break'];

export interface SpcPlan {
  readonly flows: FlowSeriesPlan;
  /** Annotations of the force at which limits may begin anew. */
  readonly changes: readonly AnnotationMark[];
}

/** Checks a question about signal or noise by month. Limits begin anew only where a colleague has noted why: a day without
 *  such an annotation is refused, so that nobody cuts a series where it looks best. */
export function planSpc(
  context: QuestionContext,
  question: SpcQuestion,
  annotations: readonly AnnotationMark[],
): Result<SpcPlan, SignalsRefusal> {
  const { by, group, beginsAnew } = question;
  if (group !== undefined && by.length === 0) {
    return refuse('group-without-dimension', 'a group is one of a dimension; name the dimension as well.');
  }
  const flows = planFlowSeries(context, { ...question, step: 'month' });
  if (!flows.ok) return flows;
  const changes = annotations.filter(({ kind }) => CHANGES.includes(kind));
  const unknown = beginsAnew.find((day) => !changes.some((change) => change.day === day));
  if (unknown !== undefined) {
    return refuse(
      'change-not-noted',
      `limits begin anew at an annotation of a policy, a system change or a break; there is none of ${unknown}.`,
    );
  }
  return ok({ flows: flows.value, changes });
}
