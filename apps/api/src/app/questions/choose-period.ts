import { type EpochDay, ok, refuse, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { chooseSnapshot } from './choose-snapshot';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

/** A period as snapshots can answer for it: what happened after the first and up to and including the last. */
export interface ChosenPeriod {
  readonly first: PublishedSnapshot;
  readonly last: PublishedSnapshot;
  /** Days of the two. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  /** Published snapshots from the first to the last, both included. */
  readonly snapshots: readonly PublishedSnapshot[];
  /** Which date was moved to which snapshot. */
  readonly notes: readonly string[];
}

/** The period (from, to], each date moved to the newest snapshot on or before it. Refused when it runs backwards, when
 *  there is no snapshot at or before its beginning, and when both dates come to lie on one snapshot. */
export function choosePeriod(
  context: QuestionContext,
  { from, to }: { readonly from: string; readonly to: string },
): Result<ChosenPeriod, QuestionRefusal> {
  const first = chooseSnapshot(context, from);
  if (!first.ok) return first;
  const last = chooseSnapshot(context, to);
  if (!last.ok) return last;
  if (from >= to) return refuse('period-backwards', 'the period ends on or before the day it begins.');
  const [begin, end] = [first.value.snapshot, last.value.snapshot];
  if (begin.id === end.id) {
    return refuse(
      'period-without-snapshot',
      `no snapshot was published for a day of the period: the one of ${begin.asAt} is the newest both at its beginning and at its end.`,
    );
  }
  return ok({
    first: begin,
    last: end,
    from: toEpochDay(toReferenceDate(begin.asAt)),
    to: toEpochDay(toReferenceDate(end.asAt)),
    snapshots: context.held.snapshots.filter(({ asAt }) => asAt >= begin.asAt && asAt <= end.asAt),
    notes: [first.value.note, last.value.note].filter((note) => note !== null),
  });
}
