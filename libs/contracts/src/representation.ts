import { z } from 'zod';
import { daySchema } from './day';
import { seriesMarkerSchema } from './series-marker';

/** A question about representation. Sent in the body, so that no value of a characteristic stands in a URL or a log. */
export const representationQuestionSchema = z.strictObject({
  force: z.string().max(20),
  asAt: daySchema,
  /** One to three dimensions. The first characteristic among them is the one whose shares are measured; the others
   *  divide the workforce into parts, each with its own denominator. */
  by: z.array(z.string().max(50)).min(1).max(3),
  grouping: z.string().max(80).optional(),
  /** Only when it differs from `grouping`, to be refused with the reason. */
  baselineGrouping: z.string().max(80).optional(),
  baseline: z.string().max(2000).optional(),
  where: z
    .array(z.strictObject({ dimension: z.string().max(50), value: z.string().max(80) }))
    .max(12)
    .default([]),
  /** `within-part`: share of a group within a rank, unit ...; `within-group`: share of a group's people in each rank. */
  direction: z.enum(['within-part', 'within-group']).default('within-part'),
  /** Why the analyst asks; goes to the audit trail. */
  purpose: z.string().max(200).optional(),
});
export type RepresentationQuestion = z.infer<typeof representationQuestionSchema>;

/** Verdict on representation (docs/methods/verdict-on-representation.md): `none` = no material gap. */
export const representationVerdictSchema = z.enum(['below', 'above', 'none', 'cant-tell']);
export type RepresentationVerdict = z.infer<typeof representationVerdictSchema>;

export const cellStatusSchema = z.enum(['shown', 'withheld', 'not-held', 'not-available']);

/** One row. Shares are 0-1, `gap` is in percentage points, `shortfall` in people. Numbers that are not shown or do not
 *  exist are null: undeclared rows have no share, rows without baseline no gap. */
export const representationRowSchema = z.object({
  group: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  status: cellStatusSchema,
  headcount: z.number().int().nullable(),
  fte: z.number().nullable(),
  /** People with a declared value in this row's part of the workforce: the denominator of `share`. */
  declared: z.number().int().nullable(),
  /** All people in this row's part of the workforce, declared or not. */
  total: z.number().int().nullable(),
  declarationRate: z.number().nullable(),
  share: z.number().nullable(),
  fteShare: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Share if no undeclared person, or every one, belonged to the group; null when at most 5 % are undeclared. */
  boundLow: z.number().nullable(),
  boundHigh: z.number().nullable(),
  baselineShare: z.number().nullable(),
  gap: z.number().nullable(),
  ratio: z.number().nullable(),
  ratioLower: z.number().nullable(),
  ratioUpper: z.number().nullable(),
  shortfall: z.number().nullable(),
  verdict: representationVerdictSchema.nullable(),
  /** True count below 10: handle with care. */
  smallNumber: z.boolean(),
  /** Population share below 0.5 %: the ratio comes with a warning. */
  smallBaseline: z.boolean(),
  /** The row stands for people who have not declared the measured characteristic: counted, without a share. */
  undeclared: z.boolean(),
});
export type RepresentationRow = z.infer<typeof representationRowSchema>;

/** What the figures mean and where they come from: opened from each figure. */
export const representationAboutSchema = z.object({
  forceName: z.string(),
  synthetic: z.boolean(),
  /** The dimension whose shares are measured; the other dimensions of `by` divide the workforce into parts. */
  measured: z.string(),
  /** Dimension id -> label, for the dimensions of `by`. */
  dimensionLabels: z.record(z.string(), z.string()),
  /** Whom the figures count, as a plural noun: `officers`; `people` when workforce types are added together. */
  people: z.string(),
  definition: z.string(),
  groupingDefinition: z.string().nullable(),
  population: z.string(),
  denominator: z.string(),
  intervalMethod: z.string(),
  baseline: z
    .object({
      label: z.string(),
      source: z.string(),
      base: z.string(),
      referenceDate: z.string(),
      areas: z.array(z.string()),
    })
    .nullable(),
  snapshot: z.object({ id: z.string(), asAt: z.string(), publishedAt: z.string(), rows: z.number().int() }),
  notes: z.array(z.string()),
  codeVersion: z.string(),
});

export const representationAnswerSchema = z.object({
  metric: z.literal('representation'),
  force: z.string(),
  asAt: z.string(),
  by: z.array(z.string()),
  direction: z.enum(['within-part', 'within-group']),
  grouping: z.string().nullable(),
  baseline: z.string().nullable(),
  snapshot: z.string(),
  rows: z.array(representationRowSchema),
  about: representationAboutSchema,
});
export type RepresentationAnswer = z.infer<typeof representationAnswerSchema>;

/** The same question over every published snapshot: one point per snapshot and group. Dates may be irregular. Where a
 *  snapshot records a single category otherwise than the snapshot asked about, its point is `not-available`. */
export const representationSeriesSchema = z.object({
  metric: z.literal('representation-series'),
  force: z.string(),
  by: z.array(z.string()),
  direction: z.enum(['within-part', 'within-group']),
  grouping: z.string().nullable(),
  baseline: z.string().nullable(),
  series: z.array(
    z.object({
      group: z.record(z.string(), z.string()),
      labels: z.record(z.string(), z.string()),
      /** People who have not declared the measured characteristic: counted, without a share. */
      undeclared: z.boolean(),
      baselineShare: z.number().nullable(),
      points: z.array(
        z.object({
          asAt: z.string(),
          status: cellStatusSchema,
          headcount: z.number().int().nullable(),
          declared: z.number().int().nullable(),
          share: z.number().nullable(),
          lower: z.number().nullable(),
          upper: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** In the order of dates. */
  markers: z.array(seriesMarkerSchema),
  about: representationAboutSchema,
});
export type RepresentationSeries = z.infer<typeof representationSeriesSchema>;

/** What can be asked of a force: filled from what it holds. */
export const representationOptionsSchema = z.object({
  force: z.string(),
  snapshots: z.array(z.object({ id: z.string(), asAt: z.string() })),
  dimensions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      characteristic: z.boolean(),
      sensitive: z.boolean(),
      /** False: counting by it needs a grant that whoever asks does not have today. */
      granted: z.boolean(),
      status: z.enum(['held', 'not-held']),
      values: z.array(z.object({ code: z.string(), label: z.string() })),
      groupings: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  baselines: z.array(
    z.object({ id: z.string(), label: z.string(), dimension: z.string(), base: z.string() }),
  ),
});
export type RepresentationOptions = z.infer<typeof representationOptionsSchema>;
