import { type RegisterEntry } from '@muster/contracts';
import { type CommitmentKind, type CommitmentRating } from '@muster/domain';
import { type TagTone } from '../ui/tag';

/** What a line of the register is, as it is read. */
export const KIND_WORDS: Readonly<Record<CommitmentKind, string>> = {
  commitment: 'Commitment',
  recommendation: 'Recommendation',
  target: 'Target',
};

/** Ratings as they are read. */
export const RATING_WORDS: Readonly<Record<CommitmentRating, string>> = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
};

/** The colour only repeats the word. */
export const RATING_TONES: Readonly<Record<CommitmentRating, TagTone>> = {
  green: 'good',
  amber: 'waiting',
  red: 'bad',
};

export const NO_RATING: { readonly word: string; readonly tone: TagTone } = {
  word: 'Not rated',
  tone: 'neutral',
};

/** The rating of a line as a word with a tone. */
export function ratingTag({ rating }: Pick<RegisterEntry, 'rating'>): typeof NO_RATING {
  return rating ? { word: rating.word, tone: RATING_TONES[rating.rating] } : NO_RATING;
}
