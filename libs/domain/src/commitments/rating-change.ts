import { type CommitmentRating } from './commitment-rating';
import { type DatedRating, ratingsBy } from './ratings-by';

/** How a rating stands now and how it stood at an earlier day. */
export interface RatingChange<R> {
  /** Null: it was not rated then. */
  readonly from: R | null;
  readonly to: R;
}

/** A rating that knows when it was written down. */
export interface RecordedRating extends DatedRating {
  readonly rating: CommitmentRating;
  readonly recordedOn: string;
}

/** What happened to the rating of a commitment since a day: what stands in `history` now against what stood of it then, as
 *  far as it was written down by `since`. Null when the word is the same or there is none. */
export function ratingChange<R extends RecordedRating>(
  history: readonly R[],
  since: string,
): RatingChange<R> | null {
  const [to] = ratingsBy(history, '9999-12-31');
  const [from = null] = ratingsBy(
    history.filter(({ recordedOn }) => recordedOn <= since),
    since,
  );
  return !to || to.rating === from?.rating ? null : { from, to };
}
