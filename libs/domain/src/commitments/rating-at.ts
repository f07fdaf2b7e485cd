import { type ReferenceDate } from '../periods/reference-date';
import { type CommitmentRating } from './commitment-rating';
import { type RatingPeriod } from './rating-period';

/** One rating of a commitment in its history. */
export interface RatingAt {
  /** Order in which the ratings of the commitment were written down, from 1. */
  readonly seq: number;
  readonly rating: CommitmentRating;
  /** Null: whoever rated did not say for which period. */
  readonly period: RatingPeriod | null;
  /** Day on which it was written down. */
  readonly recordedOn: ReferenceDate;
}
