import { z } from 'zod';
import { daySchema } from './day';

/** A question about a snapshot that holds one characteristic in two classifications. */
export const overlapQuestionSchema = z.strictObject({
  force: z.string().max(20),
  asAt: daySchema,
  dimension: z.string().max(50),
  /** Why the analyst asks; goes to the audit trail. */
  purpose: z.string().max(200).optional(),
});
export type OverlapQuestion = z.infer<typeof overlapQuestionSchema>;

const categorySchema = z.object({ code: z.string(), label: z.string() });
const codingSchema = z.object({
  dimension: z.string(),
  classification: z.string(),
  label: z.string(),
});

/** The same people in the old and the new classification: how large the break is. */
export const overlapAnswerSchema = z.object({
  metric: z.literal('overlap'),
  force: z.string(),
  asAt: z.string(),
  snapshot: z.string(),
  dimension: z.string(),
  old: codingSchema,
  current: codingSchema,
  /** Everybody in post. */
  people: z.number().int(),
  /** Each pair of categories that somebody has. `same`: the crosswalk says that both hold the same people. `changed`: it
   *  leads from one to the other and says what it loses. `otherwise`: it leads elsewhere. `not-declared`: one of them
   *  is no answer. */
  rows: z.array(
    z.object({
      old: categorySchema,
      current: categorySchema,
      people: z.number().int(),
      translation: z.enum(['same', 'changed', 'otherwise', 'not-declared']),
    }),
  ),
  /** Each declared category of the new classification: people in it, and people whom the crosswalk puts there from the
   *  old one. The difference is the break that a series would show. */
  categories: z.array(
    categorySchema.extend({
      people: z.number().int(),
      fromOld: z.number().int(),
      difference: z.number().int(),
    }),
  ),
});
export type OverlapAnswer = z.infer<typeof overlapAnswerSchema>;
