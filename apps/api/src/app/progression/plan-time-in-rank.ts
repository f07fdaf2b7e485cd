import { type TimeInRankQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { chooseSnapshot } from '../questions/choose-snapshot';
import { dimensionLabel } from '../questions/dimension-ids';
import { divideEras } from '../questions/divide-eras';
import { type Era } from '../questions/era';
import { nameGroupsOfEras } from '../questions/name-groups-of-eras';
import { planGroups, type PlannedGroups } from '../questions/plan-groups';
import { holds, type QuestionContext } from '../questions/question-context';
import { usableSnapshots } from '../questions/usable-snapshots';
import { chooseRank, type ChosenRank } from './choose-rank';
import { type ProgressionRefusal } from './progression.errors';
import { wordsNotHeld } from './words-not-held';

/** A question about times in a rank, every word of which is known. */
export interface TimeInRankPlan {
  readonly chosen: ChosenRank;
  readonly plan: PlannedGroups;
  /** The snapshot asked about. */
  readonly snapshot: PublishedSnapshot;
  /** Snapshots between which people are observed; none when something is not held. */
  readonly observed: readonly PublishedSnapshot[];
  readonly eras: readonly Era[];
  readonly notes: readonly string[];
}

/** Checks the question. People are observed from the first of the newest snapshots that hold everything it needs. */
export function planTimeInRank(
  context: QuestionContext,
  question: TimeInRankQuestion,
): Result<TimeInRankPlan, ProgressionRefusal> {
  const snapshotAt = chooseSnapshot(context, question.asAt);
  if (!snapshotAt.ok) return snapshotAt;
  const { snapshot, note } = snapshotAt.value;
  const rank = chooseRank(context, question.rank);
  if (!rank.ok) return rank;
  const planned = planGroups(context, [snapshot], question);
  if (!planned.ok) return planned;
  const base = { chosen: rank.value, plan: planned.value, snapshot };
  const dated = note === null ? [] : [note];
  const needs = ['rank', ...(holds(context, snapshot, 'workforce-type') ? ['workforce-type'] : [])];
  const notHeld = [
    ...planned.value.notHeld,
    ...needs.filter((dimension) => !holds(context, snapshot, dimension)),
  ];
  if (notHeld.length > 0) {
    const plan = { ...planned.value, notHeld };
    return ok({ ...base, plan, observed: [], eras: [], notes: [...dated, wordsNotHeld(snapshot, notHeld)] });
  }
  const asked = { by: planned.value.by, where: question.where, grouping: planned.value.grouping };
  const all = context.held.snapshots.filter(({ asAt }) => asAt <= snapshot.asAt);
  const without = all.findLastIndex((each) => needs.some((dimension) => !holds(context, each, dimension)));
  const { usable, obstacle } = usableSnapshots(context, asked, all.slice(without + 1));
  const eras = divideEras(context, asked, usable);
  if (!eras.ok) return eras;
  const missing = obstacle?.dimension ?? (without >= 0 ? 'rank' : null);
  return ok({
    ...base,
    observed: usable,
    eras: nameGroupsOfEras(context, eras.value, usable, asked.grouping),
    notes: [...dated, ...(missing === null ? [] : [startWords(usable, missing)])],
  });
}

function startWords([first]: readonly PublishedSnapshot[], dimension: string): string {
  const label = dimensionLabel(dimension, {}).toLowerCase();
  return `People are observed from ${formatDate(first?.asAt ?? '')} on: earlier snapshots do not hold ${label} in the same way.`;
}
