import { z } from 'zod';
import { daySchema } from './day';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { oneDimensionShape } from './period-question';
import { comparatorGroupSchema, comparisonFamilySchema, rateComparisonShape } from './rate-comparison';
import { cellStatusSchema } from './representation';

/** How groups come through the stages of an imported process. Without a period: the newest that is published. */
export const funnelQuestionSchema = z.strictObject({
  force: z.string().max(20),
  process: z.string().max(80),
  from: daySchema.optional(),
  to: daySchema.optional(),
  ...oneDimensionShape,
  grouping: z.string().max(80).optional(),
  comparator: z.string().max(80).optional(),
  purpose: z.string().max(200).optional(),
});
export type FunnelQuestion = z.infer<typeof funnelQuestionSchema>;

const stageShareSchema = z.object({
  status: cellStatusSchema,
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** `first-stage`, `withheld`, `not-held`, `nobody-before`, `funnel-rises`. */
  reason: z.string().nullable(),
});

export const funnelAnswerSchema = z.object({
  metric: z.literal('funnel'),
  force: z.string(),
  process: z.object({ id: z.string(), label: z.string(), type: z.string() }),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  comparator: comparatorGroupSchema.nullable(),
  stages: z.array(z.object({ code: z.string(), label: z.string(), meaning: z.string() })),
  groups: z.array(
    z.object({
      ...rowGroupShape,
      isComparator: z.boolean(),
      status: cellStatusSchema,
      /** People who have not declared the dimension: counted, never compared. */
      undeclared: z.boolean(),
      /** `funnel-rises`: more people passed a stage than the one before it. `withheld`, `not-held`: no stage is shown. */
      reason: z.string().nullable(),
      stages: z.array(
        z.object({
          stage: z.string(),
          /** Whether `passed` is shown, or why it is null. */
          status: cellStatusSchema,
          passed: z.number().int().nullable(),
          /** Of those who passed the stage before. */
          conditional: stageShareSchema,
          /** Of those who passed the first stage. */
          overall: stageShareSchema,
          /** Passing this stage, of those who passed the one before, beside the comparator. */
          comparison: z.object(rateComparisonShape).nullable(),
          smallNumber: z.boolean(),
        }),
      ),
      /** Stage with the lowest conditional rate. */
      losesMost: z.string().nullable(),
    }),
  ),
  family: comparisonFamilySchema.nullable(),
  about: figuresAboutSchema,
});
export type FunnelAnswer = z.infer<typeof funnelAnswerSchema>;
