import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { periodShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';

/** Which units differ from the force by more than chance: who left of those in post at the beginning. */
export const funnelPlotQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  /** What divides the workforce into units. */
  by: z.array(z.string().max(50)).length(1).default(['unit']),
  /** `service` leaves out transfers to another force. */
  loss: z.enum(['force', 'service']).optional(),
  /** Rate 0-1 around which limits lie; that of all units together without one. */
  target: z.number().min(0).optional(),
});
export type FunnelPlotQuestion = z.infer<typeof funnelPlotQuestionSchema>;

const limitsShape = {
  lower998: z.number().nullable(),
  lower95: z.number().nullable(),
  upper95: z.number().nullable(),
  upper998: z.number().nullable(),
} as const;

export const funnelStateSchema = z.enum([
  ...['inside', 'above-95', 'above-99.8', 'below-95', 'below-99.8', 'too-small'],
] as const);
export type FunnelState = z.infer<typeof funnelStateSchema>;

export const funnelUnitSchema = z.object({
  ...rowGroupShape,
  status: cellStatusSchema,
  events: z.number().int().nullable(),
  atRisk: z.number().int().nullable(),
  rate: z.number().nullable(),
  /** Null where no limits can be drawn, and for a unit that is not shown. */
  state: funnelStateSchema.nullable(),
  ...limitsShape,
  /** Years of figures like these that would be needed to tell this unit from all others; null where it is told, where no number
   *  of years would, and where the question names the rate. */
  moreYears: z.number().int().nullable(),
  /** True count below 10: handle with care. */
  smallNumber: z.boolean(),
});
export type FunnelUnit = z.infer<typeof funnelUnitSchema>;

export const funnelPlotAnswerSchema = z.object({
  metric: z.literal('funnel-plot'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  loss: z.enum(['force', 'service']),
  /** The rate in the middle, 0-1, and whether the question named it. */
  target: z.object({ rate: z.number(), named: z.boolean() }).nullable(),
  /** Why there are no limits. */
  reason: z
    .enum(['no-units', 'no-spread', 'rate-above-1', 'withheld', 'not-held', 'not-available'])
    .nullable(),
  units: z.array(funnelUnitSchema),
  /** Chance, 0-1, that so many of the plotted units, or more, lie beyond their 95 % limits although all have one rate; null
   *  without limits. */
  chanceOfBeyond: z.number().nullable(),
  /** The limits for sizes from 30, the smallest that is plotted, to that of the largest unit. */
  lines: z.array(z.object({ atRisk: z.number().int(), ...limitsShape })),
  about: figuresAboutSchema,
});
export type FunnelPlotAnswer = z.infer<typeof funnelPlotAnswerSchema>;
