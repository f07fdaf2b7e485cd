import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** Counts of a population by the categories of one classification, for many areas of one table. A baseline is one area
 *  of it or the sum of several; its id is `<table id>:<area code>[+<area code>...]`. */
export const baselineTableSchema = z.strictObject({
  kind: z.literal('baseline-table'),
  id: identifier,
  label: z.string().min(1),
  /** Publisher, table and licence, as it must be quoted. */
  source: z.string().min(1),
  sourceTable: z.string().min(1),
  referenceDate: z.string(),
  /** Whom the counts cover: `all-ages`, `16-64`, `16-and-over` ... Named wherever a figure uses it. */
  base: z.enum(['all-ages', '16-64', '16-and-over', 'economically-active-16-and-over', '18-39']),
  dimension: z.string(),
  classification: identifier,
  /** Category codes, the columns of `counts`. */
  columns: z.array(categoryCode).min(1),
  /** Largest accepted |sum of parts - published total| per area (statistical perturbation by the publisher). */
  tolerance: z.number().int().min(0),
  areas: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/),
        name: z.string().min(1),
        type: z.enum(['police-force-area', 'local-authority', 'country', 'other']),
        counts: z.array(z.number().int().min(0)),
        publishedTotal: z.number().int().min(0).optional(),
      }),
    )
    .min(1),
});
export type BaselineTable = z.infer<typeof baselineTableSchema>;
