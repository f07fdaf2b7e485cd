import { z } from 'zod';
import { quarterSchema } from './release';

export const publishedSourceQuerySchema = z.strictObject({
  force: z.string().max(20),
  period: z.string().max(20).optional(),
});
export type PublishedSourceQuery = z.infer<typeof publishedSourceQuerySchema>;

/** Where published figures come from: the last step from a sentence back to its snapshot. It is the same for every role
 *  but for the tables, which are those that the role can ask about. */
export const publishedSourceSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    synthetic: z.boolean(),
    release: z.object({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      publishedAt: z.string(),
      inForce: z.boolean(),
      /** Version of the policy of disclosure. */
      policy: z.string(),
    }),
    /** As-at date of the snapshot that people in post are counted in, `YYYY-MM-DD`. */
    snapshot: z.string(),
    roundingBase: z.number(),
    tables: z.array(
      z.object({
        id: z.string(),
        /** `Police officers` */
        people: z.string(),
        measure: z.enum(['stock', 'joiners', 'leavers', 'promotions']),
        /** Labels of the dimensions that divide them; empty for everybody together. */
        by: z.array(z.string()),
        /** `30 September 2025`, `April to September 2025`. */
        when: z.string(),
      }),
    ),
    /** Published releases of the force, newest first. */
    others: z.array(z.object({ period: quarterSchema, periodLabel: z.string(), inForce: z.boolean() })),
  })
  .meta({ title: 'PublishedSource' });
export type PublishedSource = z.infer<typeof publishedSourceSchema>;
