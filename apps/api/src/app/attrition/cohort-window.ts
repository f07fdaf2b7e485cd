import { type PublishedSnapshot } from '../ledger/held-ledger';

/** Whose early leaving is looked at: who joined after the day of `after`, up to and including that of `upTo`. */
export interface CohortWindow {
  readonly after: PublishedSnapshot;
  readonly upTo: PublishedSnapshot;
}

/** The joiners that can be followed for `months` up to the last of `snapshots` (two or more, in order of their dates):
 *  those of the 12 months that ended `months` before it, each end moved to the newest snapshot on or before it, and never
 *  before the first snapshot, for nobody is known to have joined then. Where snapshots do not reach back that far, those of
 *  the first 12 months of all: they are too young, and that is what the answer then says. */
export function cohortWindow(snapshots: readonly PublishedSnapshot[], months: number): CohortWindow {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (!first || !last || first === last) throw new RangeError('a window lies between two snapshots');
  const newest = (asAt: string) => snapshots.findLast((snapshot) => snapshot.asAt <= asAt);
  const upTo = newest(addMonths(last.asAt, -months));
  if (upTo && upTo !== first) return { after: newest(addMonths(upTo.asAt, -12)) ?? first, upTo };
  const young = newest(addMonths(first.asAt, 12));
  return { after: first, upTo: young && young !== first ? young : (snapshots[1] ?? last) };
}

/** The same day of another month, or its last day when it has no such day; the end of a month stays one. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = (ofMonth: number) => new Date(Date.UTC(year, ofMonth, 0)).getUTCDate();
  const target = month + months;
  const own = day === last(month) ? last(target) : Math.min(day, last(target));
  return new Date(Date.UTC(year, target - 1, own)).toISOString().slice(0, 10);
}
