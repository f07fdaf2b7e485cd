import { type RegisterEntry } from '@muster/contracts';
import { type CommitmentFilters, NOT_RATED } from './read-commitment-address';

/** Whether a line of the register is shown. */
export function passesFilters(
  { forum, rating, kind }: Pick<RegisterEntry, 'forum' | 'rating' | 'kind'>,
  filters: CommitmentFilters,
): boolean {
  return (
    (filters.forum === '' || forum === filters.forum) &&
    (filters.rating === '' || (rating?.rating ?? NOT_RATED) === filters.rating) &&
    (filters.kind === '' || kind === filters.kind)
  );
}
