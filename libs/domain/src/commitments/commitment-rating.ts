/** How a commitment is rated, from the best to the worst. The force's own process; measures are never rated so. */
export const COMMITMENT_RATINGS = ['green', 'amber', 'red'] as const;
export type CommitmentRating = (typeof COMMITMENT_RATINGS)[number];
