import { type EpochDay } from '@muster/domain';
import { countAt, countFlows, type Ledger, leaverCohort, personDays, tallyCohort } from '@muster/ledger';
import { type Era } from '../questions/era';
import { GroupSums } from './group-sums';

/** Columns of the tally of a period; leavers by reason (id 0 = not held) follow from `REASONS` on. */
export const PERIOD_COLUMNS = {
  atStart: 0,
  atEnd: 1,
  joiners: 2,
  rejoiners: 3,
  leavers: 4,
  leftOfThoseAtStart: 5,
  personDays: 6,
} as const;
export const REASONS = 7;

/** Counts what happened in (from, to], for everybody and by group. `eras` cover it. Leavers and time in post count with
 *  what people were before, joiners with what they were after, each read in the era of that day. `reasons`: number of
 *  leaving reasons, id 0 included. */
export function tallyPeriod(
  ledger: Ledger,
  eras: readonly Era[],
  { from, to }: { readonly from: EpochDay; readonly to: EpochDay },
  reasons: number,
): GroupSums {
  const sums = new GroupSums(REASONS + reasons);
  const [first, last] = [eras[0], eras.at(-1)];
  if (!first || !last) return sums;
  const atStart = countAt(ledger, from, questionOf(first));
  sums.add(first.axes[0], atStart, [[PERIOD_COLUMNS.atStart, atStart.headcount]]);
  const atEnd = countAt(ledger, to, questionOf(last));
  sums.add(last.axes[0], atEnd, [[PERIOD_COLUMNS.atEnd, atEnd.headcount]]);
  const left = tallyCohort(ledger, leaverCohort(ledger, from, to), questionOf(first));
  sums.add(first.axes[0], left, [[PERIOD_COLUMNS.leftOfThoseAtStart, left.events]]);
  for (const [at, era] of eras.entries()) {
    const start = at === 0 ? from : (era.days[0] ?? from);
    // What the next era records otherwise is read from the snapshot that begins it on.
    const end = eras[at + 1]?.days[0] ?? to;
    addLeavers(ledger, sums, era, start, end, reasons);
    addTime(ledger, sums, era, at === 0 ? start : start - 1, at === eras.length - 1 ? end : end - 1);
    addJoiners(ledger, sums, era, eras[at - 1]?.days.at(-1) ?? from, era.days.at(-1) ?? to);
  }
  return sums;
}

function questionOf({ axes: [axis], filters }: Era) {
  return { by: axis?.columns ?? [], where: filters };
}

function addLeavers(
  ledger: Ledger,
  sums: GroupSums,
  era: Era,
  after: number,
  to: number,
  reasons: number,
): void {
  if (after >= to) return;
  const question = { ...questionOf(era), countReasons: reasons };
  const [counts] = countFlows(ledger, [{ after, to }], ['leaver'], question);
  if (!counts) return;
  const { events, byReason } = counts;
  const cells = events.length;
  sums.add(era.axes[0], counts, [
    [PERIOD_COLUMNS.leavers, events],
    ...Array.from({ length: reasons }, (_, reason): [number, Int32Array] => [
      REASONS + reason,
      byReason.subarray(reason * cells, (reason + 1) * cells),
    ]),
  ]);
}

function addJoiners(ledger: Ledger, sums: GroupSums, era: Era, after: number, to: number): void {
  if (after >= to) return;
  const [all] = countFlows(ledger, [{ after, to }], ['joiner', 'rejoiner'], questionOf(era));
  const [again] = countFlows(ledger, [{ after, to }], ['rejoiner'], questionOf(era));
  if (!all || !again) return;
  sums.add(era.axes[0], all, [
    [PERIOD_COLUMNS.joiners, all.events],
    [PERIOD_COLUMNS.rejoiners, again.events],
  ]);
}

function addTime(ledger: Ledger, sums: GroupSums, era: Era, from: number, to: number): void {
  if (from >= to) return;
  const time = personDays(ledger, from, to, questionOf(era));
  sums.add(era.axes[0], time, [[PERIOD_COLUMNS.personDays, time.days]]);
}
