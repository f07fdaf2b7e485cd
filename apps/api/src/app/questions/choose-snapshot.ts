import { isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

export interface ChosenSnapshot {
  readonly snapshot: PublishedSnapshot;
  /** Says that the figures are of another day than the one asked for; null when they are not. */
  readonly note: string | null;
}

/** The newest published snapshot on or before `asAt`. */
export function chooseSnapshot(
  { held, force }: QuestionContext,
  asAt: string,
): Result<ChosenSnapshot, QuestionRefusal> {
  if (!isReferenceDate(asAt)) {
    return refuse('not-a-date', 'a date of the question is no calendar day written YYYY-MM-DD.');
  }
  const snapshot = held.snapshots.findLast((candidate) => candidate.asAt <= asAt);
  if (!snapshot) {
    const first = held.snapshots[0];
    return refuse(
      'no-snapshot',
      first
        ? `${force.code} has no published snapshot at or before this date; the first is as at ${first.asAt}.`
        : `${force.code} has no published snapshot.`,
    );
  }
  const note =
    snapshot.asAt === asAt
      ? null
      : `There is no snapshot as at ${formatDate(asAt)}: the figures are as at ${formatDate(snapshot.asAt)}, the latest before it.`;
  return ok({ snapshot, note });
}
