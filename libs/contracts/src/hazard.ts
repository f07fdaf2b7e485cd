import { z } from 'zod';
import { daySchema } from './day';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { asAtShape, workforceQuestionShape } from './period-question';
import { comparatorGroupSchema, comparisonFamilySchema } from './rate-comparison';
import { cellStatusSchema } from './representation';

const dimension = z.string().max(50);

/** How many times the rate of a comparator the groups leave at, at equal service: everybody seen up to `asAt`. */
export const hazardQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...asAtShape,
  /** People are observed from the snapshot of this day or the newest before it; left out, from the first that fits. */
  from: daySchema.optional(),
  /** Groups are those at first sight. */
  by: z.array(dimension).length(1),
  /** Code of the group that the others are compared with; without it the declared group with most people. */
  comparator: z.string().max(80).optional(),
  /** What people are made alike in. Left out: sex, age band, rank and entry route, as far as they are held and not in `by`. */
  adjustFor: z.array(dimension).max(6).optional(),
  /** `joining-years` (five years of first days of service), a dimension, or `none`: people are compared within it only. */
  strata: dimension.default('joining-years'),
  /** `all`, or the code of one route of leaving; who leaves by another counts as no longer seen. */
  route: z.string().max(60).default('all'),
});
export type HazardQuestion = z.infer<typeof hazardQuestionSchema>;

/** One model. `reason`: `not-held`, `too-few` (people, or leavers to be expected), `too-few-leavers` (for its covariates),
 *  `nothing-to-adjust-for`, `nobody-at-risk`, `nobody-left`, `leaves-before-starting`, `collinear-covariates`, `separated`,
 *  `no-convergence`, `groups-overlap`, `too-many-groups`; null when there is a ratio or none is due. */
export const hazardRatioSchema = z.object({
  status: cellStatusSchema,
  reason: z.string().nullable(),
  /** Above 1 = the group leaves sooner than the comparator. */
  ratio: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  p: z.number().nullable(),
  /** After Benjamini-Hochberg within the family of the answer. */
  pAdjusted: z.number().nullable(),
  /** Columns of the model, the group among them. Ten leavers are needed for each. */
  covariates: z.number().int().nullable(),
  /** Schoenfeld check: p that the ratio of the group changes with service, the same after Benjamini-Hochberg among the checks
   *  of the answer, and its correlation with the rank of the day; p for all covariates at once. Null when it cannot be
   *  told. */
  steady: z
    .object({
      p: z.number(),
      pAdjusted: z.number().nullable(),
      correlation: z.number(),
      globalP: z.number(),
    })
    .nullable(),
});
export type HazardRatio = z.infer<typeof hazardRatioSchema>;

export const hazardRowSchema = z.object({
  ...rowGroupShape,
  isComparator: z.boolean(),
  smallNumber: z.boolean(),
  people: z.number().int().nullable(),
  leavers: z.number().int().nullable(),
  unadjusted: hazardRatioSchema,
  adjusted: hazardRatioSchema,
  /** Whether the group and the comparator leave at one rate within the strata. */
  logRank: z.object({
    status: cellStatusSchema,
    reason: z.string().nullable(),
    statistic: z.number().nullable(),
    degreesOfFreedom: z.number().int().nullable(),
    p: z.number().nullable(),
  }),
});
export type HazardRow = z.infer<typeof hazardRowSchema>;

/** What people are made alike in, and whether the snapshots say it of everybody in the same words. */
export const hazardAdjustmentSchema = z.object({
  dimension: z.string(),
  label: z.string(),
  status: cellStatusSchema,
  reason: z.string().nullable(),
});

export const hazardAnswerSchema = z.object({
  metric: z.literal('hazard'),
  force: z.string(),
  from: z.string(),
  asAt: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  route: z.object({ code: z.string(), label: z.string() }),
  comparator: comparatorGroupSchema.nullable(),
  adjustments: z.array(hazardAdjustmentSchema),
  /** Null: not compared within strata. */
  strata: hazardAdjustmentSchema.nullable(),
  /** Declared groups in their order. */
  rows: z.array(hazardRowSchema),
  family: comparisonFamilySchema.nullable(),
  about: figuresAboutSchema,
});
export type HazardAnswer = z.infer<typeof hazardAnswerSchema>;
