import { COMMITMENT_KINDS, COMMITMENT_RATINGS, isReferenceDate } from '@muster/domain';

/** Which lines of the register are shown; empty: all. */
export interface CommitmentFilters {
  readonly forum: string;
  /** A rating, or `none` for lines that are not rated. */
  readonly rating: string;
  readonly kind: string;
}

/** What the address of the page asks for. */
export interface CommitmentAddress {
  /** Day of the meeting; empty for today. */
  readonly meeting: string;
  readonly filters: CommitmentFilters;
  /** What could not be read, a sentence each. */
  readonly notices: readonly string[];
}

export const NOT_RATED = 'none';
const RATINGS: readonly string[] = [...COMMITMENT_RATINGS, NOT_RATED];

/** Reads the address of the page. What no register could have is left out with a notice; a forum is any text, because the
 *  register decides which there are. */
export function readCommitmentAddress(query: { get(name: string): string | null }): CommitmentAddress {
  const [meeting, forum] = [query.get('meeting') ?? '', query.get('forum') ?? ''];
  const [rating, kind] = [query.get('rating') ?? '', query.get('kind') ?? ''];
  const day = meeting === '' || isReferenceDate(meeting);
  const rated = rating === '' || RATINGS.includes(rating);
  const ofKind = kind === '' || COMMITMENT_KINDS.some((each) => each === kind);
  return {
    meeting: day ? meeting : '',
    filters: { forum: forum.slice(0, 80), rating: rated ? rating : '', kind: ofKind ? kind : '' },
    notices: [
      ...(day ? [] : ['The address names a meeting on a day that is not in the calendar. Today is used.']),
      ...(rated ? [] : ['The address names a rating that there is not. All ratings are shown.']),
      ...(ofKind ? [] : ['The address names a kind that there is not. All kinds are shown.']),
    ],
  };
}
