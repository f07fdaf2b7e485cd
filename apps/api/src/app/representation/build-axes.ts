import { ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from '../questions/axis';
import { buildAxis } from '../questions/build-axis';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';

export interface QuestionAxes {
  readonly measured: Axis;
  readonly others: readonly Axis[];
}

/** The axes of a question as one snapshot records them. */
export function buildAxes(
  context: QuestionContext,
  plan: QuestionPlan,
  snapshot: PublishedSnapshot,
): Result<QuestionAxes, RepresentationRefusal> {
  const alone = plan.by.length === 1;
  const build = (dimension: string) => buildAxis(context, snapshot, dimension, plan.grouping, alone);
  const measured = build(plan.measured);
  if (!measured.ok) return measured;
  const others: Axis[] = [];
  for (const dimension of plan.by.filter((id) => id !== plan.measured)) {
    const axis = build(dimension);
    if (!axis.ok) return axis;
    others.push(axis.value);
  }
  return ok({ measured: measured.value, others });
}
