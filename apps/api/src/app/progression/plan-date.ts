import { type EpochDay, type Grouping, ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from '../questions/axis';
import { buildAxis } from '../questions/build-axis';
import { type AskedGroups, planGroups, type PlannedGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type ProgressionRefusal } from './progression.errors';
import { withNamedGroups } from '../questions/with-named-groups';

/** A question as one snapshot can answer it. */
export interface PlannedDate {
  readonly snapshot: PublishedSnapshot;
  readonly day: EpochDay;
  readonly plan: PlannedGroups;
  /** The dimensions asked about, in their order, as the snapshot records them; empty when something is not held. */
  readonly axes: readonly Axis[];
}

/** Checks the question against one snapshot. `more` are dimensions that the method reads besides those of the question. */
export function planDate(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  asked: AskedGroups,
  more: readonly string[],
): Result<PlannedDate, ProgressionRefusal> {
  const planned = planGroups(context, [snapshot], asked);
  if (!planned.ok) return planned;
  const besides = planGroups(context, [snapshot], { by: more, where: [] });
  if (!besides.ok) return besides;
  const notHeld = [...new Set([...planned.value.notHeld, ...besides.value.notHeld])];
  const plan = { ...planned.value, notHeld };
  const day = toEpochDay(toReferenceDate(snapshot.asAt));
  if (notHeld.length > 0) return ok({ snapshot, day, plan, axes: [] });
  const axes = readAxes(context, snapshot, plan.by, plan.grouping);
  return axes.ok ? ok({ snapshot, day, plan, axes: axes.value }) : axes;
}

function readAxes(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  by: readonly string[],
  grouping: Grouping | null,
): Result<readonly Axis[], ProgressionRefusal> {
  const axes: Axis[] = [];
  for (const dimension of by) {
    const built = buildAxis(context, snapshot, dimension, grouping, by.length === 1);
    if (!built.ok) return built;
    axes.push(withNamedGroups(context, snapshot, built.value, grouping));
  }
  return ok(axes);
}
