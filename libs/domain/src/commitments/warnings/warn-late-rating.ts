import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';
import { ratingsBy } from '../ratings-by';

/** The rating that stands was written down after the day of the meeting. It is told all the same, because registers are
 *  entered later than meetings are held, but it is not what the meeting saw. */
export function warnLateRating({ ratings }: Commitment, meeting: string): CommitmentWarning | null {
  const recordedOn = ratingsBy(ratings, meeting)[0]?.recordedOn;
  return recordedOn !== undefined && recordedOn > meeting
    ? { code: 'rated-after-meeting', recordedOn }
    : null;
}
