import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { asAtShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';

/** How long people are in a rank before they are promoted from it, where leaving ends the chance. */
export const timeInRankQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...asAtShape,
  rank: z.string().max(80),
  /** None for everybody. Groups are those at first sight in the rank. */
  by: z.array(z.string().max(50)).max(1).default([]),
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
  curves: z.array(
    z.object({
      ...rowGroupShape,
      undeclared: z.boolean(),
      status: cellStatusSchema,
      reason: z.string().nullable(),
      people: z.number().int().nullable(),
      startsAtYears: z.number().nullable(),
      endsAtYears: z.number().nullable(),
      /** Time by which half were promoted; null when half never are within what can be seen. */
      medianYears: z.number().nullable(),
      rows: z.array(timeInRankRowSchema),
    }),
  ),
  /** Who is in no curve, in people. `acting`: came into sight holding the rank as temporary or acting. Null when
   *  a dimension of the question is not held. */
  leftOut: z
    .object({ withoutRankStart: z.number().int(), impossible: z.number().int(), acting: z.number().int() })
    .nullable(),
  about: figuresAboutSchema,
});
export type TimeInRankAnswer = z.infer<typeof timeInRankAnswerSchema>;
