import { type ShareChangeQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from '../questions/axis';
import { buildAxis } from '../questions/build-axis';
import { choosePeriod, type ChosenPeriod } from '../questions/choose-period';
import { planGroups, type PlannedGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { withNamedGroups } from '../questions/with-named-groups';

/** A question whose every word is known, with what it counts at each of the two dates. */
export interface ShareChangePlan {
  readonly period: ChosenPeriod;
  /** Of the first date and of the last. */
  readonly before: PlannedGroups;
  readonly after: PlannedGroups;
  /** Null when the dimension is not held at both dates, or when a list that changed between them cannot be followed. */
  readonly axes: { readonly before: Axis; readonly after: Axis } | null;
  /** Groups of the last date; null when the dimension is not held at both dates. */
  readonly axis: Axis | null;
  /** Dimensions that are recorded in another list at the last date than at the first. */
  readonly changed: readonly string[];
}

/** Checks a question. Values must be known at both dates, because a filter applies at each. A classification that changed
 *  is followed by the groups of a grouping that says where the categories of both belong, and otherwise not at all. */
export function planShareChange(
  context: QuestionContext,
  { from, to, characteristic, grouping, where }: ShareChangeQuestion,
): Result<ShareChangePlan, QuestionRefusal> {
  const period = choosePeriod(context, { from, to });
  if (!period.ok) return period;
  const { first, last } = period.value;
  const asked = { by: [characteristic], grouping, where };
  const after = planGroups(context, [last, first], asked);
  if (!after.ok) return after;
  const [dimension = ''] = after.value.by;
  const plan = { period: period.value, after: after.value };
  if (after.value.notHeld.length > 0) {
    return ok({ ...plan, before: after.value, axes: null, axis: null, changed: [] });
  }
  const axis = buildAxis(context, last, dimension, after.value.grouping, true);
  if (!axis.ok) return axis;
  const asks = [dimension, ...after.value.filters.map((filter) => filter.dimension)];
  const changed = [...new Set(asks)].filter(
    (each) => listOf(context, first, each) !== listOf(context, last, each),
  );
  const followed = changed.every((each) => isFollowed(context, period.value, after.value, each));
  if (!followed) return ok({ ...plan, before: after.value, axes: null, axis: axis.value, changed });
  const before = planGroups(context, [first, last], asked);
  if (!before.ok) return before;
  const axisBefore = buildAxis(context, first, dimension, before.value.grouping, true);
  if (!axisBefore.ok) return axisBefore;
  const axes = nameGroups(context, period.value, after.value.grouping, {
    before: axisBefore.value,
    after: axis.value,
  });
  return ok({ ...plan, before: before.value, axes, axis: axes.after, changed });
}

/** With named groups beside a group that pools Black people with others, where both dates can tell them. */
function nameGroups(
  context: QuestionContext,
  { first, last }: ChosenPeriod,
  grouping: PlannedGroups['grouping'],
  axes: { readonly before: Axis; readonly after: Axis },
) {
  const before = withNamedGroups(context, first, axes.before, grouping);
  const after = withNamedGroups(context, last, axes.after, grouping);
  const codesOf = ({ groups }: Axis) => JSON.stringify(groups.map(({ code }) => code));
  return codesOf(before) === codesOf(after) ? { before, after } : axes;
}

function listOf({ readings }: QuestionContext, { id }: PublishedSnapshot, dimension: string): string {
  return readings.get(id)?.classifications[dimension] ?? '';
}

function isFollowed(
  context: QuestionContext,
  { first, last }: ChosenPeriod,
  { grouping }: PlannedGroups,
  dimension: string,
): boolean {
  return (
    grouping?.dimension === dimension &&
    [first, last].every((snapshot) => buildAxis(context, snapshot, dimension, grouping, true).ok)
  );
}
