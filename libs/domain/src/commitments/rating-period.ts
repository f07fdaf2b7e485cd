import { type ReferenceDate } from '../periods/reference-date';

/** What a rating is for: a quarter or a year that begins in April, or a month. */
export interface RatingPeriod {
  /** `Q2 2025/26`, `September 2025` or `2025/26`. */
  readonly label: string;
  readonly from: ReferenceDate;
  readonly to: ReferenceDate;
}
