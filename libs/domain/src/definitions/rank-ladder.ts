import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** The ranks or grades of one workforce type from lowest (`order` 1) to highest. Ranks of equal order are parallel:
 *  a move between them is not a promotion. */
export const rankLadderSchema = z.strictObject({
  kind: z.literal('rank-ladder'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().min(1),
  workforceType: z.enum(['officer', 'pcso', 'designated', 'staff', 'special']),
  ranks: z
    .array(z.strictObject({ code: categoryCode, label: z.string().min(1), order: z.number().int().min(1) }))
    .min(1),
});
export type RankLadder = z.infer<typeof rankLadderSchema>;
