import { toEpochDay, toReferenceDate } from '@muster/domain';

/** The day of the snapshot that stands for `day`: the latest one not later than it and at most `oldest` days old; null
 *  when there is none, so that nothing can be released for that day. Days are `YYYY-MM-DD`, in any order. */
export function snapshotAt(day: string, snapshotDays: readonly string[], oldest: number): string | null {
  const latest = snapshotDays
    .filter((each) => each <= day)
    .toSorted()
    .at(-1);
  if (latest === undefined) return null;
  const age = toEpochDay(toReferenceDate(day)) - toEpochDay(toReferenceDate(latest));
  return age <= oldest ? latest : null;
}
