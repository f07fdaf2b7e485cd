import { z } from 'zod';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { periodShape, workforceQuestionShape } from './period-question';
import { comparatorGroupSchema, comparisonFamilySchema, rateComparisonShape } from './rate-comparison';
import { cellStatusSchema } from './representation';

export const eventRateKindSchema = z.enum(['joiners', 'leavers', 'promotions']);
export type EventRateKind = z.infer<typeof eventRateKindSchema>;

/** Who of the people of a rank could have been promoted; printed in words beside every rate. */
export const eligibilitySchema = z.strictObject({
  monthsInRank: z.number().int().min(0).max(600).default(0),
  monthsOfService: z.number().int().min(0).max(600).default(0),
  /** Leaves out who holds the rank as temporary or acting. */
  substantiveOnly: z.boolean().default(false),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** How many joined, left or were promoted in a period, by group, and how groups compare. */
export const eventRatesQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  kind: eventRateKindSchema,
  /** One or two dimensions; the first characteristic among them is compared, within each group of the other. */
  by: z.array(z.string().max(50)).min(1).max(2),
  denominator: z.enum(['start', 'average', 'person-years']).default('start'),
  /** Leavers only. `service` leaves out transfers to another force: the default on the start basis, as the Home Office
   *  counts; `force` counts everybody who left. */
  loss: z.enum(['force', 'service']).optional(),
  /** Code of the group that the others are compared with; without it the declared group with most people at risk. */
  comparator: z.string().max(80).optional(),
  /** Promotions only. */
  eligibility: eligibilitySchema.optional(),
});
export type EventRatesQuestion = z.infer<typeof eventRatesQuestionSchema>;

/** One group, or everybody in a part of the workforce (code `all`). Rates are events per person of `atRisk` in the
 *  period as it is, or per person-year. */
export const eventRateRowSchema = z.object({
  ...rowGroupShape,
  status: cellStatusSchema,
  events: z.number().int().nullable(),
  /** People at the start, the mean of start and end, or person-years. */
  atRisk: z.number().nullable(),
  rate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Of the events of people in a declared group of the part: which share this group has. No risk; null for everybody and
   *  for people who have not declared. */
  share: z.number().nullable(),
  ...rateComparisonShape,
  /** The row that the others of its part are compared with. */
  isComparator: z.boolean(),
  /** True count below 10: handle with care. */
  smallNumber: z.boolean(),
  /** People who have not declared the measured characteristic. */
  undeclared: z.boolean(),
});
export type EventRateRow = z.infer<typeof eventRateRowSchema>;

export const eventRatesAnswerSchema = z.object({
  metric: eventRateKindSchema,
  force: z.string(),
  /** As-at dates of the two snapshots: the period begins after the first and includes the second. */
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  grouping: z.string().nullable(),
  denominator: z.enum(['start', 'average', 'person-years']),
  loss: z.enum(['force', 'service']).nullable(),
  comparator: comparatorGroupSchema.nullable(),
  /** `wanted`: the ratio is comparator over group; `unwanted`: group over comparator. Above 1 = worse off in both. */
  eventIs: z.enum(['wanted', 'unwanted']).nullable(),
  /** Promotions only: who could be promoted, in words. */
  eligibilityRule: z.string().nullable(),
  rows: z.array(eventRateRowSchema),
  family: comparisonFamilySchema.nullable(),
  about: figuresAboutSchema,
});
export type EventRatesAnswer = z.infer<typeof eventRatesAnswerSchema>;
