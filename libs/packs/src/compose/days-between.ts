const MS_PER_DAY = 86_400_000;

/** Whole days from one day to another (`YYYY-MM-DD`); negative when the second is the earlier one. Throws a RangeError for
 *  what is no day. */
export function daysBetween(from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
  if (!Number.isInteger(days)) throw new RangeError('not a day');
  return days;
}
