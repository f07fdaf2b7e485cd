import { z } from 'zod';
import { publishedFigureSchema, publishedVerdictSchema } from '../published-answer';
import { aboutWhomShape } from './about-whom';
import { boardNumberSchema } from './board-number';

const changeSchema = z.enum(['rose', 'fell', 'no-clear-change']);

const periodSchema = z.strictObject({
  kind: z.enum(['half-year', 'financial-year', 'three-years']),
  /** `YYYY-MM-DD`, both days included. */
  from: z.string(),
  to: z.string(),
});

/** One fact, without words: `libs/narrative/src/board` makes the sentence. A number that is not shown is null and `missing`
 *  says why. `change` is told of shares and rates alone, and only when the interval of the difference excludes zero. */
export const boardFactSchema = z.discriminatedUnion('fact', [
  /** How many left, were promoted or joined in a fixed period, and the rate. */
  z.strictObject({
    fact: z.literal('events'),
    ...aboutWhomShape,
    measure: z.enum(['leavers', 'promotions', 'joiners']),
    period: periodSchema,
    events: boardNumberSchema.nullable(),
    rate: boardNumberSchema.nullable(),
    missing: publishedFigureSchema.nullable(),
    /** Of the rate, against the period before. */
    change: changeSchema.nullable(),
  }),
  /** The share of a group in post, beside the population. */
  z.strictObject({
    fact: z.literal('share'),
    ...aboutWhomShape,
    share: boardNumberSchema.nullable(),
    population: boardNumberSchema.nullable(),
    /** Percentage points, share less population. */
    gap: boardNumberSchema.nullable(),
    missing: publishedFigureSchema.nullable(),
    verdict: publishedVerdictSchema.nullable(),
    change: changeSchema.nullable(),
    /** As-at date that `change` is told against. */
    since: z.string().nullable(),
  }),
  /** Whether a group met an event more often than the comparator. Above a ratio of 1 the group is worse off. */
  z.strictObject({
    fact: z.literal('likelihood'),
    ...aboutWhomShape,
    measure: z.enum(['leavers', 'promotions']),
    period: periodSchema,
    comparator: z.strictObject({ code: z.string(), label: z.string() }),
    rate: boardNumberSchema.nullable(),
    comparatorRate: boardNumberSchema.nullable(),
    ratio: boardNumberSchema.nullable(),
    missing: publishedFigureSchema.nullable(),
    verdict: publishedVerdictSchema.nullable(),
  }),
  /** How many have declared a characteristic. */
  z.strictObject({
    fact: z.literal('declared'),
    ...aboutWhomShape,
    dimension: z.string(),
    share: boardNumberSchema.nullable(),
    missing: publishedFigureSchema.nullable(),
    change: changeSchema.nullable(),
    since: z.string().nullable(),
  }),
  /** Ratings of commitments: entries, so no gate. */
  z.strictObject({
    fact: z.literal('commitments'),
    /** All that are held, and those of them that are rated. */
    total: boardNumberSchema,
    rated: boardNumberSchema,
    amber: boardNumberSchema,
    red: boardNumberSchema,
    /** Amber and red together. */
    notOnTrack: boardNumberSchema,
    /** `Q2 2025/26`; null when ratings of several periods stand side by side. */
    period: z.string().nullable(),
    /** The oldest of several periods; null when there is one, or none. */
    oldest: z.string().nullable(),
  }),
]);
export type BoardFact = z.infer<typeof boardFactSchema>;
