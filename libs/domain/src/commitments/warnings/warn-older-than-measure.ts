import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';
import { ratingsBy } from '../ratings-by';

/** A linked measure is known for a day after the rating's period, and was by the meeting: the rating does not know it.
 *  Nothing is said of a rating without a period. */
export function warnOlderThanMeasure(
  { ratings, measuredTo }: Commitment,
  meeting: string,
): CommitmentWarning | null {
  const period = ratingsBy(ratings, meeting)[0]?.period;
  if (!period || measuredTo === null || measuredTo > meeting || measuredTo <= period.to) return null;
  return { code: 'older-than-measure', measuredTo };
}
