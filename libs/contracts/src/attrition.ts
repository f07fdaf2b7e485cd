import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { oneDimensionShape, periodShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';

/** Everything about leaving in one period, for everybody or by the groups of one dimension. */
export const attritionQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  ...oneDimensionShape,
});
export type AttritionQuestion = z.infer<typeof attritionQuestionSchema>;

const rateSchema = z.object({
  status: cellStatusSchema,
  events: z.number().int().nullable(),
  /** People, or person-years. */
  denominator: z.number().nullable(),
  rate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  reason: z.string().nullable(),
});

const reconciliationSchema = z.object({
  status: cellStatusSchema,
  /** Rate on the start basis, without transfers out. */
  from: z.number().nullable(),
  transfersOut: z.number().nullable(),
  averageInsteadOfStart: z.number().nullable(),
  /** Rate on the average basis, with them. */
  to: z.number().nullable(),
  reason: z.string().nullable(),
});

const routeSchema = z.object({
  /** Code of the classification of leaving reasons; `not-held`. */
  code: z.string(),
  label: z.string(),
  leavers: z.number().int(),
  /** 0-1 of all leavers; null when nobody left. */
  share: z.number().nullable(),
  transfer: z.boolean(),
});

const earlyLeaversSchema = z.object({
  months: z.union([z.literal(12), z.literal(24), z.literal(60)]),
  /** Joiners between these dates are followed. */
  joinedAfter: z.string(),
  joinedUpTo: z.string(),
  status: cellStatusSchema,
  joiners: z.number().int().nullable(),
  /** Joiners who could have been seen for the whole time. */
  exposed: z.number().int().nullable(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  method: z.enum(['counted', 'kaplan-meier']).nullable(),
  reason: z.string().nullable(),
});

/** One group, or everybody. */
export const attritionPartSchema = z.object({
  ...rowGroupShape,
  undeclared: z.boolean(),
  smallNumber: z.boolean(),
  headcountAtStart: z.number().int(),
  headcountAtEnd: z.number().int(),
  netChange: z.number().int(),
  /** All of the period, rejoiners included. */
  joiners: z.number().int(),
  rejoiners: z.number().int(),
  /** All of the period: force loss. */
  leavers: z.number().int(),
  transfersOut: z.number().int(),
  /** Without transfers out. */
  serviceLoss: z.number().int(),
  /** In post at the start and gone at the end. `leavers` less these joined and left, or left and came back, within the
   *  period. */
  leaversOfThoseAtStart: z.number().int(),
  /** Net change less joiners plus leavers: people who changed the group while in post. */
  otherChange: z.number().int(),
  rates: z.object({ start: rateSchema, average: rateSchema, personYears: rateSchema }),
  reconciliation: reconciliationSchema,
  /** Every route, also those nobody took; they sum to `leavers`. When no reason is held for anybody, `not-held` alone. */
  routes: z.array(routeSchema),
  stability: z.object({
    status: cellStatusSchema,
    /** Of those in post at the start, still in post at the end. */
    stayed: z.number().int().nullable(),
    of: z.number().int().nullable(),
    share: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    reason: z.string().nullable(),
  }),
  serviceAtExit: z.object({
    status: cellStatusSchema,
    leavers: z.number().int().nullable(),
    medianYears: z.number().nullable(),
    lowerQuartileYears: z.number().nullable(),
    upperQuartileYears: z.number().nullable(),
    /** Leavers whose first day of service is not held. */
    withoutServiceStart: z.number().int(),
    reason: z.string().nullable(),
  }),
  earlyLeavers: z.array(earlyLeaversSchema),
});
export type AttritionPart = z.infer<typeof attritionPartSchema>;

export const attritionAnswerSchema = z.object({
  metric: z.literal('attrition'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  /** Everybody first, then the groups in their order. */
  parts: z.array(attritionPartSchema),
  /** Which dimension leaves the answer without groups, or without any part when it stands in a filter: it is `not-held`,
   *  or `other-classification` is used in a part of the period. Null when nothing is missing. */
  missing: z
    .object({
      dimension: z.string(),
      label: z.string(),
      status: cellStatusSchema,
      reason: z.enum(['not-held', 'other-classification']),
    })
    .nullable(),
  about: figuresAboutSchema,
});
export type AttritionAnswer = z.infer<typeof attritionAnswerSchema>;
