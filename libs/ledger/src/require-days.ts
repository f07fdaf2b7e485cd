/** Throws a RangeError unless `days` rise. */
export function requireDays(days: ArrayLike<number>): void {
  for (let at = 1; at < days.length; at += 1) {
    if ((days[at] as number) <= (days[at - 1] as number)) throw new RangeError('days must rise');
  }
}
