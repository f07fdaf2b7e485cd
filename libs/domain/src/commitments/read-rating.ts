import { COMMITMENT_RATINGS, type CommitmentRating } from './commitment-rating';

/** A rating as a file or a form writes it, in any case: `Green`, `amber `, `RED`; null for every other word. Letters such as
 *  `G` are no rating: a list may use them for something else. */
export function readRating(text: string): CommitmentRating | null {
  const word = text.trim().toLowerCase();
  return COMMITMENT_RATINGS.find((rating) => rating === word) ?? null;
}
