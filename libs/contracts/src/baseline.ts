import { z } from 'zod';

export const baselineTableSummarySchema = z.object({
  id: z.string(),
  label: z.string(),
  source: z.string(),
  sourceTable: z.string(),
  referenceDate: z.string(),
  base: z.string(),
  dimension: z.string(),
  areas: z.array(z.object({ code: z.string(), name: z.string(), type: z.string() })),
});
export const baselineListSchema = z.object({ tables: z.array(baselineTableSummarySchema) });

/** One baseline (`<table>:<area>[+<area>...]`): counts and shares by category or, with a grouping, by group. */
export const baselineDetailSchema = z.object({
  id: z.string(),
  label: z.string(),
  source: z.string(),
  sourceTable: z.string(),
  referenceDate: z.string(),
  base: z.string(),
  dimension: z.string(),
  classification: z.string(),
  grouping: z.string().nullable(),
  /** People with a declared answer: the denominator of every share. */
  total: z.number().int(),
  /** People of the base who gave no answer; in no row and no denominator. */
  undeclared: z.number().int(),
  rows: z.array(
    z.object({ code: z.string(), label: z.string(), count: z.number().int(), share: z.number() }),
  ),
});
export type BaselineTableSummary = z.infer<typeof baselineTableSummarySchema>;
export type BaselineList = z.infer<typeof baselineListSchema>;
export type BaselineDetail = z.infer<typeof baselineDetailSchema>;
