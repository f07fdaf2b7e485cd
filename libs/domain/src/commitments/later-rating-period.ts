import { monthPeriod } from './month-period';
import { type RatingPeriod } from './rating-period';

/** The last whole period of the same length after `period` that has ended by `day`; null when not one has. */
export function laterRatingPeriod(period: RatingPeriod, day: string): RatingPeriod | null {
  const first = monthNumber(period.from);
  const months = monthNumber(period.to) + 1 - first;
  let latest: RatingPeriod | null = null;
  for (let begin = first + months; ; begin += months) {
    const next = monthPeriod(begin, months);
    if (next.to > day) return latest;
    latest = next;
  }
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
