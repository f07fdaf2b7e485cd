import { toEpochDay } from '../periods/to-epoch-day';
import { type ReferenceDate } from '../periods/reference-date';
import { type RatingPeriod } from './rating-period';

/** Days from the last day of a period to a meeting: 147 from the end of Q2 2025/26 to 24 February 2026. Below zero when the
 *  period ends after the meeting. */
export function ratingAge({ to }: RatingPeriod, meeting: ReferenceDate): number {
  return toEpochDay(meeting) - toEpochDay(to);
}
