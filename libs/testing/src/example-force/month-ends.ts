import { type ReferenceDate, toEpochDay, toReferenceDate } from '@muster/domain';

/** The last `count` month ends up to and including `last` (itself a month end), oldest first, as days since 1970-01-01. */
export function monthEnds(last: ReferenceDate, count: number): readonly number[] {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const firstOfNext = year * 12 + month - (count - 1 - index);
    const text = `${Math.floor(firstOfNext / 12)}-${String((firstOfNext % 12) + 1).padStart(2, '0')}-01`;
    return toEpochDay(toReferenceDate(text)) - 1;
  });
}
