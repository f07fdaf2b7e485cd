import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** Lowest first. */
export const RANK_BANDS = ['lower', 'middle', 'upper'] as const;

/** The ranks or grades of one workforce type from lowest (`order` 1) to highest. Ranks of equal order are parallel:
 *  a move between them is not a promotion. `band`: which ranks stand together in a disparity ratio; a ladder without
 *  bands has none, and a rank without a band stands outside it. `releaseGroups`: ranks that published figures show
 *  together, lowest first, each rank in one; "and above" is made of them. */
export const rankLadderSchema = z.strictObject({
  kind: z.literal('rank-ladder'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().min(1),
  /** Why the bands lie where they do; needed when any rank has a band. */
  bandSource: z.string().min(1).optional(),
  workforceType: z.enum(['officer', 'pcso', 'designated', 'staff', 'special']),
  ranks: z
    .array(
      z.strictObject({
        code: categoryCode,
        label: z.string().min(1),
        order: z.number().int().min(1),
        band: z.enum(RANK_BANDS).optional(),
      }),
    )
    .min(1),
  releaseGroups: z
    .array(
      z.strictObject({ code: categoryCode, label: z.string().min(1), ranks: z.array(categoryCode).min(1) }),
    )
    .min(1)
    .optional(),
});
export type RankLadder = z.infer<typeof rankLadderSchema>;
