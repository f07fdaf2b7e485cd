import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';
import { ratingsBy } from '../ratings-by';

/** A rating stands at the meeting, and no piece of evidence answers the commitment. */
export function warnNoEvidence(
  { ratings, evidenceCount }: Commitment,
  meeting: string,
): CommitmentWarning | null {
  const rated = ratingsBy(ratings, meeting).length > 0;
  return rated && evidenceCount === 0 ? { code: 'rated-without-evidence' } : null;
}
