import { ok, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { buildAxis } from '../questions/build-axis';
import { choosePeriod, type ChosenPeriod } from '../questions/choose-period';
import { namedDimension, dimensionLabel } from '../questions/dimension-ids';
import { type AskedGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { recordedIn } from '../questions/recorded-in';
import { planDate, type PlannedDate } from './plan-date';
import { type ProgressionRefusal } from './progression.errors';
import { wordsNotHeld } from './words-not-held';

/** A question about the beginning and the end of a period. */
export interface PlannedDates {
  readonly period: ChosenPeriod;
  readonly last: PlannedDate;
  /** Null when the first date cannot be set beside the last one; `gap` and `notes` say why. */
  readonly first: PlannedDate | null;
  readonly gap: 'not-held' | 'not-available' | null;
  readonly notes: readonly string[];
}

/** Checks the question against both snapshots of its period. Where the first one records a dimension in another
 *  classification that no grouping bridges, or does not hold it, there is no first date. */
export function planTwoDates(
  context: QuestionContext,
  asked: AskedGroups & { readonly from: string; readonly to: string },
  more: readonly string[],
): Result<PlannedDates, ProgressionRefusal> {
  const period = choosePeriod(context, asked);
  if (!period.ok) return period;
  const { first, last } = period.value;
  const atLast = planDate(context, last, asked, more);
  if (!atLast.ok) return atLast;
  const planned = { period: period.value, last: atLast.value };
  const changed = recordedOtherwise(context, period.value, asked, atLast.value);
  if (changed.length > 0) {
    const notes = changed.map(
      (dimension) =>
        `${dimensionLabel(dimension, {})} is recorded in another classification at ${formatDate(first.asAt)}: nothing is shown for that date. A grouping may bridge them.`,
    );
    return ok({ ...planned, first: null, gap: 'not-available', notes });
  }
  const atFirst = planDate(context, first, asked, more);
  if (!atFirst.ok) return atFirst;
  const { notHeld } = atFirst.value.plan;
  return notHeld.length > 0
    ? ok({ ...planned, first: null, gap: 'not-held', notes: [wordsNotHeld(first, notHeld)] })
    : ok({ ...planned, first: atFirst.value, gap: null, notes: [] });
}

/** Dimensions of the question that the two snapshots record in different classifications, without a grouping that says
 *  where the categories of both belong. */
function recordedOtherwise(
  context: QuestionContext,
  { first, last }: ChosenPeriod,
  { where }: AskedGroups,
  { plan: { by, grouping } }: PlannedDate,
): readonly string[] {
  const groups = new Set(grouping?.groups.map(({ code }) => code));
  const asked = [
    ...by.map((dimension) => ({ dimension, byGroup: true })),
    ...where.map(({ dimension, value }) => ({
      dimension: namedDimension(dimension),
      byGroup: groups.has(value),
    })),
  ];
  const changed = asked.filter(({ dimension, byGroup }) => {
    if (recordedIn(context, first, dimension) === recordedIn(context, last, dimension)) return false;
    const bridged =
      byGroup &&
      grouping?.dimension === dimension &&
      buildAxis(context, first, dimension, grouping, false).ok;
    return !bridged;
  });
  return [...new Set(changed.map(({ dimension }) => dimension))];
}
