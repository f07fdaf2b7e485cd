import { z } from 'zod';
import { figuresAboutSchema } from './figures-about';
import { periodShape, workforceQuestionShape } from './period-question';
import { comparatorGroupSchema } from './rate-comparison';
import { cellStatusSchema } from './representation';

/** Ways of leaving: `resignation`, `dismissal` (with required to resign) and `retirement` (normal) by those names; `other` is
 *  everything else, transfers to another force and reasons that are not held among it. `all` is the four together. */
export const leavingFamilySchema = z.enum(['all', 'resignation', 'dismissal', 'retirement', 'other']);
export type LeavingFamily = z.infer<typeof leavingFamilySchema>;

const askedShape = {
  ...workforceQuestionShape,
  ...periodShape,
  characteristic: z.string().max(50).default('ethnicity'),
} as const;

/** Leaver rates of every group, standardised for length of service and then for rank as well. */
export const standardisedQuestionSchema = z.strictObject({
  ...askedShape,
  route: leavingFamilySchema.default('all'),
});
export type StandardisedQuestion = z.infer<typeof standardisedQuestionSchema>;

/** How much of the gap between the leaver rates of two groups is mix, and how much rate. */
export const decompositionQuestionSchema = z.strictObject({
  ...askedShape,
  /** Code of the group; without it the declared group with most leavers but the comparator. */
  group: z.string().max(80).optional(),
  /** Code of the group it is compared with; without it the declared group with most time at risk. */
  comparator: z.string().max(80).optional(),
});
export type DecompositionQuestion = z.infer<typeof decompositionQuestionSchema>;

const figureShape = { status: cellStatusSchema, reason: z.string().nullable() } as const;
const rangeShape = { lower: z.number().nullable(), upper: z.number().nullable() } as const;

/** Leavers over person-years as they are, with Byar's interval. */
export const crudeRateSchema = z.object({
  ...figureShape,
  events: z.number().int().nullable(),
  personYears: z.number().nullable(),
  rate: z.number().nullable(),
  ...rangeShape,
  /** True count below 10: handle with care. */
  smallNumber: z.boolean(),
});
export type CrudeRate = z.infer<typeof crudeRateSchema>;

/** The rate a group would have if it were composed as the whole force; `covered`: share of the weights (0-1) that rests on
 *  enough people. */
export const directRateSchema = z.object({
  ...figureShape,
  rate: z.number().nullable(),
  ...rangeShape,
  covered: z.number().nullable(),
});
export type DirectRate = z.infer<typeof directRateSchema>;

/** Leavers over those expected at the rates of the whole force, and the same times its crude rate. With fewer than five
 *  expected (`too-few`) there is no ratio, and `expected` is told. */
export const indirectRatioSchema = z.object({
  ...figureShape,
  expected: z.number().nullable(),
  ratio: z.number().nullable(),
  ...rangeShape,
  rate: z.number().nullable(),
});
export type IndirectRatio = z.infer<typeof indirectRatioSchema>;

/** `first`: length of service, and the entry route where it is held. `second`: rank as well, which can itself be a result of
 *  unequal treatment. */
export const standardisationStepSchema = z.enum(['first', 'second']);

const stepFiguresShape = { step: standardisationStepSchema } as const;

/** What both answers share. `factors`: dimensions of each step; empty where a step cannot be taken. */
const sharedShape = {
  force: z.string(),
  from: z.string(),
  to: z.string(),
  characteristic: z.string(),
  grouping: z.string().nullable(),
  factors: z.object({ first: z.array(z.string()), second: z.array(z.string()) }),
  /** Share (0-1) of everybody's time for which each is held; null without any time. */
  held: z.object({
    lengthOfService: z.number().nullable(),
    entryRoute: z.number().nullable(),
    rank: z.number().nullable(),
  }),
  /** The dimension that leaves the answer without groups; null when nothing is missing. */
  missing: z
    .object({
      dimension: z.string(),
      label: z.string(),
      status: cellStatusSchema,
      reason: z.enum(['not-held', 'other-classification']),
    })
    .nullable(),
  about: figuresAboutSchema,
} as const;

export const standardisedAnswerSchema = z.object({
  metric: z.literal('standardised'),
  ...sharedShape,
  route: leavingFamilySchema,
  /** Declared groups in their order. */
  groups: z.array(
    z.object({
      group: z.string(),
      label: z.string(),
      crude: crudeRateSchema,
      steps: z.array(
        z.object({ ...stepFiguresShape, direct: directRateSchema, indirect: indirectRatioSchema }),
      ),
    }),
  ),
});
export type StandardisedAnswer = z.infer<typeof standardisedAnswerSchema>;

const timeAtRiskSchema = z.object({ events: z.number().int(), personYears: z.number() });

export const splitStratumSchema = z.object({
  /** Dimension id -> label. */
  labels: z.record(z.string(), z.string()),
  group: timeAtRiskSchema,
  comparator: timeAtRiskSchema,
  /** What the stratum adds to the gap; they sum over strata to the parts of the step. */
  mix: z.number(),
  rate: z.number(),
  /** Which side has fewer than five person-years. */
  thin: z.enum(['group', 'comparator', 'both']).nullable(),
  smallNumber: z.boolean(),
});
export type SplitStratum = z.infer<typeof splitStratumSchema>;

/** One step of one route. Parts are events per person-year and sum to the gap: `mix + rate`; of the second step also
 *  `mix of the first step + added + rate`. */
export const splitStepSchema = z.object({
  ...stepFiguresShape,
  ...figureShape,
  mix: z.number().nullable(),
  rate: z.number().nullable(),
  /** What the second step adds to the mix of the first; null in the first step. */
  added: z.number().nullable(),
  /** Half of it stands in each part. */
  interaction: z.number().nullable(),
  direct: z.object({ group: directRateSchema, comparator: directRateSchema }),
  /** Of the group. */
  indirect: indirectRatioSchema,
  /** Empty where there is no split, and in the second step, whose strata are too many and too small to read. */
  strata: z.array(splitStratumSchema),
});
export type SplitStep = z.infer<typeof splitStepSchema>;

export const decompositionAnswerSchema = z.object({
  metric: z.literal('decomposition'),
  ...sharedShape,
  /** Null where nobody is compared. */
  group: comparatorGroupSchema.nullable(),
  comparator: comparatorGroupSchema.nullable(),
  /** Share (0-1) of each side's time in post with less than five years of service; null where it is not held. */
  shortService: z.object({ group: z.number().nullable(), comparator: z.number().nullable() }),
  /** Declared groups that can be chosen. */
  offered: z.array(z.object({ code: z.string(), label: z.string() })),
  /** All ways of leaving first. */
  routes: z.array(
    z.object({
      route: leavingFamilySchema,
      group: crudeRateSchema,
      comparator: crudeRateSchema,
      /** Group less comparator, events per person-year: the headline. */
      gap: z.number().nullable(),
      /** Its 95 % interval; null where there is no gap, and where somebody can be in both groups. */
      gapRange: z.object({ lower: z.number(), upper: z.number() }).nullable(),
      steps: z.array(splitStepSchema),
    }),
  ),
});
export type DecompositionAnswer = z.infer<typeof decompositionAnswerSchema>;
