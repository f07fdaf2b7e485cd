import { z } from 'zod';
import { annotationMarkSchema } from './annotation';
import { daySchema } from './day';
import { figuresAboutSchema } from './figures-about';
import { oneDimensionShape, periodShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';
import { seriesMarkerSchema } from './series-marker';

export const spcMeasureSchema = z.enum(['joiners', 'leavers', 'promotions']);
export type SpcMeasure = z.infer<typeof spcMeasureSchema>;

/** Signal or noise: joiners, leavers or promotions of each month, of everybody or of one group. */
export const spcQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  ...oneDimensionShape,
  measure: spcMeasureSchema,
  /** Code of the group of `by` that is charted; everybody without one. */
  group: z.string().max(80).optional(),
  /** How many a month are aimed at. */
  aim: z.number().min(0).max(1_000_000).optional(),
  /** Days of annotations (a policy, a system change or a break) at which limits begin anew. */
  beginsAnew: z.array(daySchema).max(20).default([]),
});
export type SpcQuestion = z.infer<typeof spcQuestionSchema>;

export const spcSignalSchema = z.object({
  /** A point outside a limit; of seven in a row on one side of the mean; of seven that rise or fall; of two in three near a
   *  limit. */
  rule: z.enum(['outside-limits', 'one-side', 'rising-or-falling', 'near-limit']),
  direction: z.enum(['high', 'low']),
});

/** The count of one month, (from, to]. */
export const spcPointSchema = z.object({
  from: z.string(),
  to: z.string(),
  status: cellStatusSchema,
  value: z.number().nullable(),
  /** Position among the phases. */
  phase: z.number().int(),
  movingRange: z.number().nullable(),
  signals: z.array(spcSignalSchema),
});
export type SpcPoint = z.infer<typeof spcPointSchema>;

/** Months between two declared changes, and their natural limits. */
export const spcPhaseSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** Months with a count. */
  points: z.number().int(),
  /** Null with fewer than twelve months or eleven moving ranges, where one of them is withheld, and where fewer than one a
   *  month is counted on average: a run chart. */
  limits: z
    .object({
      mean: z.number(),
      meanMovingRange: z.number(),
      /** Null where it would lie below zero: then no count is unusually low by itself. */
      lower: z.number().nullable(),
      upper: z.number(),
    })
    .nullable(),
});
export type SpcPhase = z.infer<typeof spcPhaseSchema>;

export const spcVariationSchema = z.object({
  state: z.enum(['better', 'worse', 'no-change', 'too-few']),
  /** The rule by which the newest point is a signal. */
  rule: spcSignalSchema.shape.rule.nullable(),
  reason: z.enum(['too-few-points', 'rare-events']).nullable(),
});
export const spcAssuranceSchema = z.enum([
  'reliably-meets',
  'sometimes',
  'does-not-meet',
  'no-aim',
  'too-few',
]);
export type SpcAssurance = z.infer<typeof spcAssuranceSchema>;

const groupSchema = z.object({ code: z.string(), label: z.string() });

export const spcAnswerSchema = z.object({
  metric: z.literal('spc'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  measure: spcMeasureSchema,
  /** Which way is better: part of the measure. */
  better: z.enum(['higher', 'lower']),
  aim: z.number().nullable(),
  /** Whom the chart counts; null for everybody. */
  group: groupSchema.nullable(),
  /** Groups that can be charted instead. */
  groups: z.array(groupSchema),
  points: z.array(spcPointSchema),
  phases: z.array(spcPhaseSchema),
  variation: spcVariationSchema,
  assurance: spcAssuranceSchema,
  /** Events of the last twelve months with their 95 % range; null unless all of them are known. */
  lastTwelve: z.object({ events: z.number().int(), lower: z.number(), upper: z.number() }).nullable(),
  /** Annotations of the period at which limits may begin anew, and whether they do here. */
  changes: z.array(annotationMarkSchema.extend({ beginsAnew: z.boolean() })),
  markers: z.array(seriesMarkerSchema),
  about: figuresAboutSchema,
});
export type SpcAnswer = z.infer<typeof spcAnswerSchema>;
