import { z } from 'zod';

export const forceSummarySchema = z.object({
  code: z.string(),
  name: z.string(),
  synthetic: z.boolean(),
  latestSnapshot: z.object({ id: z.string(), asAt: z.string() }).nullable(),
});
export const forceListSchema = z.object({ forces: z.array(forceSummarySchema) });
export type ForceSummary = z.infer<typeof forceSummarySchema>;
export type ForceList = z.infer<typeof forceListSchema>;
