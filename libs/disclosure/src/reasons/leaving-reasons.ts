import { z } from 'zod';

/** What a colleague who leaves names as a reason: `definitions/cases/leaving-reasons.json`. `shortForm`: also asked of
 *  people who retire. Reasons stay in the case; the totals are made of themes. */
export const leavingReasonsSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  why: z.string().min(1),
  reasons: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9-]{1,58}$/),
        label: z.string().min(3).max(120),
        theme: z.string(),
        shortForm: z.boolean(),
      }),
    )
    .min(2),
});
export type LeavingReasons = z.infer<typeof leavingReasonsSchema>;
