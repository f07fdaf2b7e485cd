import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';
import { laterRatingPeriod } from '../later-rating-period';
import { ratingsBy } from '../ratings-by';

/** What is wrong with the rating itself at the meeting: there is none, it has no period, its period is not over, or whole
 *  periods have ended since. At most one. */
export function warnRating({ ratings }: Commitment, meeting: string): CommitmentWarning | null {
  const [standing] = ratingsBy(ratings, meeting);
  if (!standing) return { code: 'not-rated' };
  if (!standing.period) return { code: 'no-rating-period' };
  if (standing.period.to > meeting) return { code: 'period-not-over', to: standing.period.to };
  const latest = laterRatingPeriod(standing.period, meeting);
  return latest && { code: 'later-period-not-rated', latest };
}
