import { z } from 'zod';
import { issueSchema } from './snapshot';

const named = z.object({ code: z.string(), label: z.string() });

/** Where the figures of a year come from. */
export const comparatorSourceSchema = z.object({
  table: z.string(),
  label: z.string(),
  years: z.array(z.number().int()),
  source: z.string(),
  publication: z.string(),
  contentSha256: z.string(),
  /** `shipped` with the program, or `loaded` here. */
  origin: z.enum(['shipped', 'loaded']),
  savedAt: z.string().nullable(),
});

/** What can be asked of the public figures, and which force of theirs each force held here is. */
export const comparatorOptionsSchema = z.object({
  measures: z.array(
    z.object({ code: z.enum(['women', 'ethnicity']), label: z.string(), years: z.array(z.number().int()) }),
  ),
  forces: z.array(z.object({ code: z.string(), name: z.string(), region: z.string() })),
  workerTypes: z.array(named),
  ranks: z.array(z.object({ code: z.string(), label: z.string(), workerType: z.string() })),
  /** `comparator` is null for a force whose area is not exactly one of the 43. */
  own: z.array(
    z.object({
      force: z.string(),
      name: z.string(),
      synthetic: z.boolean(),
      comparator: z.string().nullable(),
    }),
  ),
  sources: z.array(comparatorSourceSchema),
});
export type ComparatorOptions = z.infer<typeof comparatorOptionsSchema>;

/** One public figure. Shares are 0-1. `declared` counts people with an answer that says which group they belong to, the
 *  denominator of `share`; `total` counts everybody. */
export const comparatorRowSchema = z.object({
  /** Geographic code of a force, or `england-and-wales`. */
  area: z.string(),
  areaName: z.string(),
  year: z.number().int(),
  /** Null where all ranks of the worker type are counted together. */
  rank: z.string().nullable(),
  rankLabel: z.string().nullable(),
  group: z.string(),
  groupLabel: z.string(),
  headcount: z.number().int(),
  declared: z.number().int(),
  total: z.number().int(),
  fte: z.number(),
  declaredFte: z.number(),
  totalFte: z.number(),
  /** Null where nobody has declared, and for the row of those who have not. */
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  fteShare: z.number().nullable(),
  undeclared: z.boolean(),
});
export type ComparatorRow = z.infer<typeof comparatorRowSchema>;

export const comparatorFiguresSchema = z.object({
  metric: z.literal('comparators'),
  measure: z.enum(['women', 'ethnicity']),
  workerType: z.string(),
  /** Only people of this sex are counted; null: everybody. */
  sex: z.enum(['female', 'male']).nullable(),
  /** Whom the figures count, as a plural noun: `police officers`. */
  people: z.string(),
  rank: z.string().nullable(),
  rankLabel: z.string().nullable(),
  byRank: z.boolean(),
  /** Years in which the publisher changed what it counts: figures on both sides are not the same thing. */
  breaks: z.array(z.object({ year: z.number().int(), text: z.string() })),
  rows: z.array(comparatorRowSchema),
  notes: z.array(z.string()),
  sources: z.array(comparatorSourceSchema),
});
export type ComparatorFigures = z.infer<typeof comparatorFiguresSchema>;

/** A question that puts a figure of our own snapshot beside the published one of the same force and day. */
export const comparatorBesideQuestionSchema = z.strictObject({
  force: z.string().max(20),
  measure: z.enum(['women', 'ethnicity']),
  year: z.number().int().min(1990).max(2100),
  workerType: z.string().max(40).default('officer'),
  rank: z.string().max(60).optional(),
  basis: z.enum(['headcount', 'fte']).default('headcount'),
  purpose: z.string().max(200).optional(),
});
export type ComparatorBesideQuestion = z.infer<typeof comparatorBesideQuestionSchema>;

const besideFigureSchema = z.object({
  count: z.number(),
  declared: z.number(),
  total: z.number(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

export const comparatorBesideSchema = z.object({
  metric: z.literal('comparator-beside'),
  force: z.string(),
  forceName: z.string(),
  synthetic: z.boolean(),
  area: z.string(),
  areaName: z.string(),
  asAt: z.string(),
  people: z.string(),
  rankLabel: z.string().nullable(),
  basis: z.enum(['headcount', 'fte']),
  own: besideFigureSchema,
  published: besideFigureSchema,
  /** Ours minus theirs, in people (or full-time posts). */
  difference: z.number(),
  differencePp: z.number().nullable(),
  snapshot: z.string(),
  /** What was compared before the figures were put beside one another, one sentence each. */
  agreed: z.array(z.string()),
  notes: z.array(z.string()),
});
export type ComparatorBeside = z.infer<typeof comparatorBesideSchema>;

/** What became of a published table that was loaded. `refused` stores nothing. */
export const comparatorImportSchema = z.object({
  outcome: z.enum(['saved', 'unchanged', 'refused']),
  table: z.string().nullable(),
  label: z.string().nullable(),
  version: z.number().int().nullable(),
  yearsAdded: z.array(z.number().int()),
  /** Years that were held before; `cells` says how many of their figures are different now. */
  yearsReplaced: z.array(z.object({ year: z.number().int(), cells: z.number().int() })),
  contentSha256: z.string().nullable(),
  issues: z.array(issueSchema),
});
export type ComparatorImport = z.infer<typeof comparatorImportSchema>;
