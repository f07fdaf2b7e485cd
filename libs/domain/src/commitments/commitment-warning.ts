import { type ReferenceDate } from '../periods/reference-date';
import { type RatingPeriod } from './rating-period';

/** What somebody should look at before a commitment is relied upon. Nothing is merged or corrected because of it. */
export type CommitmentWarning =
  /** Other references with the same text are rated differently. */
  | { readonly code: 'same-text-rated-differently'; readonly refs: readonly string[] }
  | { readonly code: 'not-rated' }
  | { readonly code: 'no-rating-period' }
  /** The period of the rating ends after the meeting. */
  | { readonly code: 'period-not-over'; readonly to: ReferenceDate }
  /** Whole periods of the same length have ended since, up to the meeting; `latest` is the last of them. */
  | { readonly code: 'later-period-not-rated'; readonly latest: RatingPeriod }
  /** A linked measure is known for a later day than the rating. */
  | { readonly code: 'older-than-measure'; readonly measuredTo: ReferenceDate }
  /** The rating was written down, or corrected, after the meeting: nobody there had it. */
  | { readonly code: 'rated-after-meeting'; readonly recordedOn: ReferenceDate }
  | { readonly code: 'rated-without-evidence' }
  | { readonly code: 'next-step-overdue'; readonly due: ReferenceDate; readonly days: number };
