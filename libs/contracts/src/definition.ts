import { z } from 'zod';

export const definitionSummarySchema = z.object({
  id: z.string(),
  kind: z.enum([
    'classification',
    'grouping',
    'crosswalk',
    'rank-ladder',
    'force',
    'mapping',
    'event-mapping',
    'baseline-table',
    'process',
  ]),
  label: z.string(),
  dimension: z.string().nullable(),
  source: z.string().nullable(),
});
export const definitionListSchema = z.object({ definitions: z.array(definitionSummarySchema) });
/** The definition as it stands in its file. */
export const definitionDetailSchema = z.object({ definition: z.record(z.string(), z.unknown()) });
export type DefinitionSummary = z.infer<typeof definitionSummarySchema>;
export type DefinitionList = z.infer<typeof definitionListSchema>;
