import { z } from 'zod';
import { daySchema } from './day';

const code = z
  .string()
  .regex(/^[A-Za-z0-9:-]+$/)
  .max(80);
/** Which published figures to show; whatever is left out is not narrowed down. */
export const figureQuestionSchema = z.strictObject({
  measure: code.optional(),
  place: code.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  population: code.optional(),
  /** Parts by this dimension, beside the totals; without it, totals and every part. */
  by: code.optional(),
  purpose: z.string().max(200).optional(),
});
export type FigureQuestion = z.infer<typeof figureQuestionSchema>;

const statusSchema = z.enum(['shown', 'withheld', 'not-held']);

export const figureAnswerSchema = z.object({
  rows: z.array(
    z.object({
      measure: z.string(),
      place: z.string(),
      from: z.string(),
      to: z.string(),
      population: z.string(),
      /** Null for a total. */
      dimension: z.string().nullable(),
      list: z.string().nullable(),
      category: z.string().nullable(),
      label: z.string(),
      unit: z.enum(['headcount', 'fte', 'cases']),
      status: statusSchema,
      value: z.number().nullable(),
      source: z.string(),
      url: z.string().nullable(),
      licence: z.string().nullable(),
      file: z.string(),
    }),
  ),
});
export type FigureAnswer = z.infer<typeof figureAnswerSchema>;

/** Do the published leavers of a period and those of the ledger agree, in all and by route? */
export const reconciliationQuestionSchema = z.strictObject({
  force: z.string().max(20),
  /** Place of the published figures; the force itself, or its only area, when left out. */
  place: code.optional(),
  from: daySchema,
  to: daySchema,
  population: code.default('officer'),
  purpose: z.string().max(200).optional(),
});
export type ReconciliationQuestion = z.infer<typeof reconciliationQuestionSchema>;

const sideSchema = z.object({ status: statusSchema, count: z.number().int().nullable() });
/** `not-available`: snapshots know a part of the period only. */
const ledgerSideSchema = z.object({
  status: z.enum([...statusSchema.options, 'not-available']),
  count: z.number().int().nullable(),
});

export const reconciliationAnswerSchema = z.object({
  about: z.object({
    force: z.string(),
    place: z.string(),
    measure: z.string(),
    population: z.string(),
    from: z.string(),
    to: z.string(),
    source: z.string(),
    url: z.string().nullable(),
    file: z.string(),
    /** Published snapshots that the flows rest on; `whole`: they begin before the period and end at or after its end. */
    coverage: z.object({ first: z.string().nullable(), last: z.string().nullable(), whole: z.boolean() }),
    /** Leavers between two snapshots of which one lies outside the period, without a leaving date: in no row. */
    unplaced: z.number().int(),
    notes: z.array(z.string()),
  }),
  /** The total first (route null), then each route, at last those without a reason. */
  rows: z.array(
    z.object({
      route: z.string().nullable(),
      label: z.string(),
      published: sideSchema,
      ledger: ledgerSideSchema,
      /** Ledger minus published; null unless both are shown. */
      difference: z.number().int().nullable(),
    }),
  ),
});
export type ReconciliationAnswer = z.infer<typeof reconciliationAnswerSchema>;
