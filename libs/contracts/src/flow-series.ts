import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { oneDimensionShape, periodShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';
import { seriesMarkerSchema } from './series-marker';

/** Joiners, leavers and promotions month by month (or quarter, or year). */
export const flowSeriesQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  ...oneDimensionShape,
  step: z.enum(['month', 'quarter', 'year']).default('month'),
});
export type FlowSeriesQuestion = z.infer<typeof flowSeriesQuestionSchema>;

/** One period of one group. Dense: a period without an event has zeros; one that no snapshot tells of is
 *  `not-available`. Joiners include people who came back; leavers include transfers to another force. */
export const flowPointSchema = z.object({
  from: z.string(),
  to: z.string(),
  status: cellStatusSchema,
  /** In post at the end of the period: a stock. */
  headcount: z.number().int().nullable(),
  joiners: z.number().int().nullable(),
  leavers: z.number().int().nullable(),
  promotions: z.number().int().nullable(),
  /** Headcount at the end less headcount at the beginning. */
  netChange: z.number().int().nullable(),
  /** `netChange` less joiners plus leavers: people who changed the group while in post. */
  otherChange: z.number().int().nullable(),
  /** Leavers of the 12 months up to the end over the mean of their 13 month ends; only with `step: month`. */
  rolling: z.object({
    status: cellStatusSchema,
    rate: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    /** `less-than-12-months`, `period-without-snapshot`, `nobody-in-post`. */
    reason: z.string().nullable(),
  }),
});
export type FlowPoint = z.infer<typeof flowPointSchema>;

export const flowSeriesAnswerSchema = z.object({
  metric: z.literal('flow-series'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  step: z.enum(['month', 'quarter', 'year']),
  /** Every group with every period, in the order of the dates. */
  series: z.array(z.object({ ...rowGroupShape, undeclared: z.boolean(), points: z.array(flowPointSchema) })),
  markers: z.array(seriesMarkerSchema),
  about: figuresAboutSchema,
});
export type FlowSeriesAnswer = z.infer<typeof flowSeriesAnswerSchema>;
