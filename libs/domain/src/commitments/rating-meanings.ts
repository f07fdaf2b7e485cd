import { type CommitmentRating } from './commitment-rating';

/** What a rating says, in words: a colour alone does not survive print or conversion to text. */
export interface RatingMeaning {
  readonly word: 'Green' | 'Amber' | 'Red';
  /** Who must take away what stands in the way. */
  readonly unblockedBy: 'lead' | 'smt-lead' | 'wider-smt';
  readonly meaning: string;
}

/** The ratings by who must unblock the commitment, as the key of a Police and Crime Plan's table of deliverables defines
 *  them. */
export const RATING_MEANINGS: Readonly<Record<CommitmentRating, RatingMeaning>> = {
  green: {
    word: 'Green',
    unblockedBy: 'lead',
    meaning: 'On track. Its lead can settle whatever stands in the way.',
  },
  amber: {
    word: 'Amber',
    unblockedBy: 'smt-lead',
    meaning: 'Not on track. Its lead on the senior management team (SMT) must unblock it.',
  },
  red: {
    word: 'Red',
    unblockedBy: 'wider-smt',
    meaning: 'Not on track. The wider senior management team (SMT) must unblock it.',
  },
};
