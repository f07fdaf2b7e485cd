import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { asAtShape, periodShape, workforceQuestionShape } from './period-question';
import { comparatorGroupSchema } from './rate-comparison';
import { cellStatusSchema } from './representation';

const workforceType = z.string().max(20);
const characteristic = z.string().max(50);

/** Who stands in which rank at two dates. One workforce type: its ranks form one ladder. */
export const rankProfileQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  workforceType: workforceType.default('officer'),
  characteristic: characteristic.default('ethnicity'),
});
export type RankProfileQuestion = z.infer<typeof rankProfileQuestionSchema>;

const shareOfRankSchema = z.object({
  status: cellStatusSchema,
  headcount: z.number().int().nullable(),
  /** Share of the declared people of the rank, 0-1. */
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Share of the people of the group who stand in the rank, 0-1. */
  shareOfGroup: z.number().nullable(),
});

export const rankProfileAnswerSchema = z.object({
  metric: z.literal('rank-profile'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  workforceType: z.string(),
  characteristic: z.string(),
  grouping: z.string().nullable(),
  /** Ranks highest first, each with every group in the order of groups. `orAbove`: the rank and those above it. */
  rows: z.array(
    z.object({
      rank: z.string(),
      rankLabel: z.string(),
      orAbove: z.boolean(),
      group: z.string(),
      groupLabel: z.string(),
      undeclared: z.boolean(),
      smallNumber: z.boolean(),
      before: shareOfRankSchema,
      after: shareOfRankSchema,
      /** After less before, in percentage points, with Newcombe's interval. People at both dates are largely the same,
       *  so the interval is wider than chance alone would make it. */
      changePoints: z.number().nullable(),
      changeLower: z.number().nullable(),
      changeUpper: z.number().nullable(),
    }),
  ),
  about: figuresAboutSchema,
});
export type RankProfileAnswer = z.infer<typeof rankProfileAnswerSchema>;

/** How groups thin out from band to band of ranks. */
export const disparityRatioQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...asAtShape,
  workforceType: workforceType.default('officer'),
  characteristic: characteristic.default('ethnicity'),
  comparator: z.string().max(80).optional(),
});
export type DisparityRatioQuestion = z.infer<typeof disparityRatioQuestionSchema>;

const disparitySchema = z.object({
  status: cellStatusSchema,
  /** 1 = parity; above 1 = the group thins out faster than the comparator. */
  ratio: z.number().nullable(),
  smallNumber: z.boolean(),
  /** `nobody-below`, `nobody-above`, `groups-overlap`, `not-declared`, `comparator`; null when there is a ratio. */
  reason: z.string().nullable(),
});

export const disparityRatioAnswerSchema = z.object({
  metric: z.literal('ethnicity-disparity-ratio'),
  force: z.string(),
  asAt: z.string(),
  workforceType: z.string(),
  characteristic: z.string(),
  grouping: z.string().nullable(),
  /** Without ratios (`not-held`, or `not-available` when the ladder has no bands or nobody has declared) there are no
   *  rows, and `reason` says why in words. */
  status: cellStatusSchema,
  reason: z.string().nullable(),
  /** Null when nobody has declared. */
  comparator: comparatorGroupSchema.nullable(),
  /** Names of the ranks that form the three bands. */
  bands: z.object({
    lower: z.array(z.string()),
    middle: z.array(z.string()),
    upper: z.array(z.string()),
  }),
  rows: z.array(
    z.object({
      group: z.string(),
      groupLabel: z.string(),
      isComparator: z.boolean(),
      /** People who have not declared the characteristic: counted, never compared. */
      undeclared: z.boolean(),
      lower: z.number().int(),
      middle: z.number().int(),
      upper: z.number().int(),
      lowerToMiddle: disparitySchema,
      middleToUpper: disparitySchema,
      lowerToUpper: disparitySchema,
    }),
  ),
  /** Printed wherever a ratio is. */
  caveat: z.string(),
  about: figuresAboutSchema,
});
export type DisparityRatioAnswer = z.infer<typeof disparityRatioAnswerSchema>;

/** Who holds a rank as temporary or acting, and who of them keeps it. */
export const actingQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  by: z.array(z.string().max(50)).min(1).max(2),
});
export type ActingQuestion = z.infer<typeof actingQuestionSchema>;

const shareSchema = z.object({
  status: cellStatusSchema,
  people: z.number().int().nullable(),
  of: z.number().int().nullable(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  reason: z.string().nullable(),
});

export const actingAnswerSchema = z.object({
  metric: z.literal('acting'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  rows: z.array(
    z.object({
      ...rowGroupShape,
      undeclared: z.boolean(),
      smallNumber: z.boolean(),
      /** At the end: temporary or acting, of all holders whose basis is stated. */
      acting: shareSchema,
      /** Of those who were temporary or acting at the beginning: hold that rank or a higher one as substantive at the end. */
      kept: shareSchema,
    }),
  ),
  about: figuresAboutSchema,
});
export type ActingAnswer = z.infer<typeof actingAnswerSchema>;

/** Every move between ranks of one workforce type within a period, and in and out of them. */
export const rankFlowsQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  workforceType: workforceType.default('officer'),
});
export type RankFlowsQuestion = z.infer<typeof rankFlowsQuestionSchema>;

export const rankFlowsAnswerSchema = z.object({
  metric: z.literal('rank-flows'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  workforceType: z.string(),
  /** `not-held` when a snapshot does not hold a dimension of the question: then there are no places and no moves. */
  status: cellStatusSchema,
  reason: z.string().nullable(),
  /** Ranks highest first, then `not-recorded`, `joined`, `left`, `away` (on a career break or seconded out, and not in the
   *  file) and `other-type` (in post elsewhere) where they occur. */
  places: z.array(
    z.object({ code: z.string(), label: z.string(), atStart: z.number().int(), atEnd: z.number().int() }),
  ),
  /** Every pair of places that somebody moved between or stayed in; they sum to the headcounts on both sides. */
  moves: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      /** `stayed` also where a rank only got a new code; `other`: in or out of the workforce type, or order not known. */
      kind: z.enum(['stayed', 'up', 'down', 'sideways', 'joined', 'left', 'other']),
      people: z.number().int(),
    }),
  ),
  about: figuresAboutSchema,
});
export type RankFlowsAnswer = z.infer<typeof rankFlowsAnswerSchema>;
