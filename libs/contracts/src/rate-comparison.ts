import { z } from 'zod';

/** Verdict on a ratio of rates (docs/methods/verdict-on-a-ratio.md). `cant-tell` does not mean there is no disparity. */
export const rateVerdictSchema = z.enum(['clear', 'likely', 'none', 'cant-tell']);
export type RateVerdict = z.infer<typeof rateVerdictSchema>;

/** How the rate of a group compares with that of the comparator: both as cohorts at risk at the beginning. All null for
 *  the comparator itself, for rows of everybody or of people who have not declared, and where nothing is compared. */
export const rateComparisonShape = {
  /** Above 1 = the group is worse off: more likely to leave, less likely to be promoted. */
  relativeLikelihood: z.number().nullable(),
  rlLower: z.number().nullable(),
  rlUpper: z.number().nullable(),
  rlMethod: z.enum(['katz', 'koopman']).nullable(),
  p: z.number().nullable(),
  pMethod: z.enum(['fisher', 'score']).nullable(),
  /** After Benjamini-Hochberg within the family of the answer. */
  pAdjusted: z.number().nullable(),
  verdict: rateVerdictSchema.nullable(),
  /** Why there is no ratio: `too-few`, `nobody-at-risk`, `groups-overlap`, `joiners-are-no-cohort`, `no-events` (on the
   *  side that divides: there is a bound all the same); why there is no rate, where there is none; null when there is a ratio or none is due. */
  reason: z.string().nullable(),
  /** Whether one person more or fewer would change the verdict. */
  flips: z.boolean().nullable(),
  /** Beside `cant-tell`: whole years of data like these, on top of the ones held, after which the verdict would be
   *  settled if the rates stayed; null when that cannot be said. */
  moreYears: z.number().int().nullable(),
  /** Events more (or, negative, fewer) than the group would have at the rate of the comparator. */
  excess: z.number().nullable(),
} as const;

export type RateComparisonFields = z.infer<z.ZodObject<typeof rateComparisonShape>>;

/** The comparisons that were adjusted together. */
export const comparisonFamilySchema = z.object({
  method: z.literal('benjamini-hochberg'),
  /** What the family is, in words. */
  name: z.string(),
  size: z.number().int(),
  /** Names of the rows, in their order. */
  members: z.array(z.string()),
});
export type ComparisonFamily = z.infer<typeof comparisonFamilySchema>;

export const comparatorGroupSchema = z.object({ dimension: z.string(), code: z.string(), label: z.string() });
