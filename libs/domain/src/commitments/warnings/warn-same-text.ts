import { type Commitment } from '../commitment';
import { type CommitmentWarning } from '../commitment-warning';
import { ratingsBy } from '../ratings-by';
import { sameText } from '../same-text';

/** Other references with the same text whose rating at the meeting is another one, or that have none while this one has.
 *  They stay apart: the reference is the key. */
export function warnSameText(
  commitment: Commitment,
  register: readonly Commitment[],
  meeting: string,
): CommitmentWarning | null {
  const own = ratingsBy(commitment.ratings, meeting)[0]?.rating;
  const refs = register
    .filter(({ ref, title }) => ref !== commitment.ref && sameText(title, commitment.title))
    .filter(({ ratings }) => ratingsBy(ratings, meeting)[0]?.rating !== own)
    .map(({ ref }) => ref);
  return refs.length === 0 ? null : { code: 'same-text-rated-differently', refs };
}
