/** Throws a RangeError unless `from` is a day before `to`. */
export function requirePeriod(from: number, to: number): void {
  if (!(from < to)) throw new RangeError('a period ends after it begins');
}
