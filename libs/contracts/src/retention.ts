import { z } from 'zod';
import { figuresAboutSchema } from './figures-about';
import { asAtShape, oneDimensionShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';
import { serviceCurveShape } from './service-curve';

/** How long people stay: everybody seen from the first snapshot up to `asAt`. */
export const retentionQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...asAtShape,
  /** Groups are those at first sight. */
  ...oneDimensionShape,
  /** Points of the curve: every year or every quarter of a year of service. */
  grid: z.enum(['year', 'quarter']).default('year'),
});
export type RetentionQuestion = z.infer<typeof retentionQuestionSchema>;

/** The curve at one length of service. `left`: since the row before. */
export const retentionRowSchema = z.object({
  years: z.number(),
  atRisk: z.number().int(),
  left: z.number().int(),
  survival: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type RetentionRow = z.infer<typeof retentionRowSchema>;

const shareByRouteSchema = z.object({
  code: z.string(),
  share: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

export const retentionCurveSchema = z.object({
  ...serviceCurveShape,
  rows: z.array(retentionRowSchema),
  /** For the statistician: share gone by each route; with those still in post they sum to 1. */
  incidence: z.array(
    z.object({ years: z.number(), stillInPost: z.number(), routes: z.array(shareByRouteSchema) }),
  ),
  /** For the statistician: the curve when an exit is known only to lie between two snapshots. */
  fromSnapshots: z.array(retentionRowSchema),
});
export type RetentionCurve = z.infer<typeof retentionCurveSchema>;

export const retentionAnswerSchema = z.object({
  metric: z.literal('retention'),
  force: z.string(),
  asAt: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  curves: z.array(retentionCurveSchema),
  routes: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Whether the groups leave at one rate; null without groups. */
  logRank: z
    .object({
      status: cellStatusSchema,
      statistic: z.number().nullable(),
      degreesOfFreedom: z.number().int().nullable(),
      p: z.number().nullable(),
      groups: z.array(z.object({ label: z.string(), observed: z.number(), expected: z.number() })),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Who is in no curve, in people. Null when it is withheld; a note says so. */
  leftOut: z.object({ withoutServiceStart: z.number().int(), impossible: z.number().int() }).nullable(),
  about: figuresAboutSchema,
});
export type RetentionAnswer = z.infer<typeof retentionAnswerSchema>;
