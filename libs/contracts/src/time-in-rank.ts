import { z } from 'zod';
import { figuresAboutSchema } from './figures-about';
import { asAtShape, oneDimensionShape, workforceQuestionShape } from './period-question';
import { serviceCurveShape } from './service-curve';

/** How long people are in a rank before they are promoted from it, where leaving ends the chance. */
export const timeInRankQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...asAtShape,
  rank: z.string().max(80),
  /** Groups are those at first sight in the rank. */
  ...oneDimensionShape,
});
export type TimeInRankQuestion = z.infer<typeof timeInRankQuestionSchema>;

/** Shares 0-1 of those who entered the rank: the three sum to 1. */
export const timeInRankRowSchema = z.object({
  years: z.number(),
  atRisk: z.number().int(),
  promoted: z.number(),
  promotedLower: z.number().nullable(),
  promotedUpper: z.number().nullable(),
  left: z.number(),
  stillInRank: z.number(),
});

export const timeInRankAnswerSchema = z.object({
  metric: z.literal('time-in-rank'),
  force: z.string(),
  asAt: z.string(),
  rank: z.object({ code: z.string(), label: z.string() }),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  curves: z.array(z.object({ ...serviceCurveShape, rows: z.array(timeInRankRowSchema) })),
  /** Who is in no curve, in people. `acting`: came into sight holding the rank as temporary or acting. Null when
   *  a dimension of the question is not held. */
  leftOut: z
    .object({ withoutRankStart: z.number().int(), impossible: z.number().int(), acting: z.number().int() })
    .nullable(),
  about: figuresAboutSchema,
});
export type TimeInRankAnswer = z.infer<typeof timeInRankAnswerSchema>;
