import { type RetentionQuestion } from '@muster/contracts';
import { ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates, type Obstacle } from '../questions/asked-states';
import { choosePeriod } from '../questions/choose-period';
import { chooseSnapshot } from '../questions/choose-snapshot';
import { divideEras } from '../questions/divide-eras';
import { type Era } from '../questions/era';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { type PlannedGroups, planGroups } from '../questions/plan-groups';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionRefusal } from '../questions/question-refusal';
import { usableSnapshots } from '../questions/usable-snapshots';

/** A question about retention whose every word is known. */
export interface RetentionPlan {
  readonly groups: PlannedGroups;
  readonly asked: AskedStates;
  /** The snapshots between which people are observed, oldest first; none when the last does not hold a filter. */
  readonly snapshots: readonly PublishedSnapshot[];
  /** The last of them, held or not. */
  readonly last: PublishedSnapshot;
  readonly days: Int32Array;
  /** Of those snapshots; without axes when the last does not hold the dimension that divides. */
  readonly eras: readonly Era[];
  /** Why observation does not begin with the first snapshot of all, or why there are no groups. */
  readonly obstacle: Obstacle | null;
  readonly grid: RetentionQuestion['grid'];
  readonly notes: readonly string[];
}

/** Checks a question about retention. People are observed from the first snapshot after which every one holds what is
 *  asked, in words that can be compared, up to `asAt`; not before the snapshot of `from`, where that is given. Refused for
 *  words that do not exist, days without a snapshot, and a `from` that is not before `asAt`. */
export function planRetention(
  context: QuestionContext,
  question: RetentionQuestion,
  from?: string,
): Result<RetentionPlan, QuestionRefusal> {
  const chosen = chooseSnapshot(context, question.asAt);
  if (!chosen.ok) return chosen;
  const period = from === undefined ? null : choosePeriod(context, { from, to: question.asAt });
  if (period && !period.ok) return period;
  const { snapshot: last, note } = chosen.value;
  const groups = planGroups(context, [last], question);
  if (!groups.ok) return groups;
  const { by, grouping } = groups.value;
  const asked: AskedStates = { by, where: question.where, grouping };
  const seen = period?.value.snapshots ?? context.held.snapshots.filter(({ asAt }) => asAt <= last.asAt);
  const grouped = usableSnapshots(context, asked, seen);
  const everybody = { ...asked, by: [] };
  const inFilters = grouped.usable.length > 0 ? null : usableSnapshots(context, everybody, seen);
  const { usable: snapshots } = inFilters ?? grouped;
  const obstacle = inFilters?.usable.length === 0 ? inFilters.obstacle : grouped.obstacle;
  const eras = divideEras(context, inFilters ? everybody : asked, snapshots);
  if (!eras.ok) return eras;
  const named = nameGroupsOfEras(context, eras.value, snapshots, grouping);
  return ok({
    ...{ groups: groups.value, asked, snapshots, last, obstacle, eras: named, grid: question.grid },
    days: Int32Array.from(snapshots, ({ asAt }) => toEpochDay(toReferenceDate(asAt))),
    notes: period?.value.notes ?? (note === null ? [] : [note]),
  });
}
