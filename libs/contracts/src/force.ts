import { z } from 'zod';

export const forceSummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  synthetic: z.boolean(),
  /** Whether the draft in Welsh is offered; left out: it is not. */
  welsh: z.boolean().optional(),
  latestSnapshot: z.object({ id: z.string(), asAt: z.string() }).nullable(),
});
export const forceListSchema = z.object({
  forces: z.array(forceSummarySchema),
  /** Days after the as-at date from which on released figures are called old. */
  staleAfterDays: z.number().int().optional(),
});
export type ForceSummary = z.infer<typeof forceSummarySchema>;
export type ForceList = z.infer<typeof forceListSchema>;
