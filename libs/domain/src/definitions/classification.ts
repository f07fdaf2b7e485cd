import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** The list of categories in which a characteristic is recorded, with the state each category stands for. `declared` is
 *  an answer; `not-declared` is a gap; `prefer-not-to-say` is an exercised right; `not-applicable` is neither. */
export const classificationSchema = z.strictObject({
  kind: z.literal('classification'),
  id: identifier,
  dimension: z.string(),
  label: z.string().min(1),
  source: z.string().min(1),
  note: z.string().optional(),
  categories: z
    .array(
      z.strictObject({
        code: categoryCode,
        label: z.string().min(1),
        state: z
          .enum(['declared', 'not-declared', 'prefer-not-to-say', 'not-applicable'])
          .default('declared'),
        note: z.string().optional(),
      }),
    )
    .min(1),
});
export type Classification = z.infer<typeof classificationSchema>;
