import { z } from 'zod';
import { daySchema } from './day';

/** Years that a question can look ahead, runs and scenarios that it can ask for. */
const MOST_HORIZON_YEARS = 40;
const MOST_RUNS = 20_000;
const MOST_SCENARIOS = 3;

const ofSchema = z.enum(['group', 'others']);

/** What a scenario sets. Whatever is left out stays at today's rates. Rates and shares are 0-1; one beyond is a problem
 *  with a name (`rate-out-of-range`) and no malformed question. People are people a year. */
export const projectionLeversSchema = z
  .strictObject({
    establishmentChangePerYear: z.number().int().min(-5000).max(5000).optional(),
    /** Left out: as many as keep the establishment. */
    intakePerYear: z.number().int().min(0).max(20_000).optional(),
    intakeShare: z.number().optional(),
    /** `band`: code of a band of service of the answer, or of several bands that make it up; null for every band that has no
     *  rate of its own, in whatever order they stand. */
    leaving: z
      .array(z.strictObject({ of: ofSchema, band: z.string().max(20).nullable(), rate: z.number() }))
      .max(24)
      .optional(),
    /** `rank`: code of the rank of the answer that people are promoted from; of ranks that stand together the code of them
     *  all (`constable-sergeant`), and the rate is that out of the highest. */
    promotion: z
      .array(z.strictObject({ of: ofSchema, rank: z.string().max(80), rate: z.number() }))
      .max(20)
      .optional(),
    transfersInPerYear: z.number().int().min(0).max(5000).optional(),
    /** Share of the group among them; left out: that of the intake. */
    transferShare: z.number().optional(),
    /** Code of the rank that they come in at; left out: the lowest. */
    transferRank: z.string().max(80).optional(),
  })
  .meta({ title: 'ProjectionLevers' });
export type ProjectionLevers = z.infer<typeof projectionLeversSchema>;

const questionShape = {
  force: z.string().max(20),
  workforceType: z.string().max(20).default('officer'),
  dimension: z.string().max(50).default('ethnicity'),
  grouping: z.string().max(80).optional(),
  /** Code of the group whose share is followed; everybody else who declared is the other side. */
  group: z.string().max(80),
  horizonYears: z.number().int().min(1).max(MOST_HORIZON_YEARS).default(20),
  runs: z.number().int().min(100).max(MOST_RUNS).default(10_000),
  /** The same seed gives the same fan, on every machine. */
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  /** The population that parity is measured against: its share in `year` (left out: the year of its reference date)
   *  changes by `changePerYear` (0-1, so 0.002 = 0.2 points a year). Left out: the usual population of the force. */
  baseline: z
    .strictObject({
      id: z.string().max(2000).optional(),
      changePerYear: z.number().min(-0.05).max(0.05).default(0),
      year: z.number().int().min(1990).max(2200).optional(),
    })
    .optional(),
  scenarios: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(60), levers: projectionLeversSchema }))
    .max(MOST_SCENARIOS)
    .default([]),
  /** What one leaver costs, in pounds: a figure of whoever asks. Left out: no costs are worked out. */
  costPerLeaver: z.number().int().min(0).max(1_000_000).optional(),
  /** Why it is asked; goes to the audit trail. */
  purpose: z.string().max(200).optional(),
} as const;

/** A question of an analyst about where today's rates lead. In the body, like every question. */
export const projectionQuestionSchema = z
  .strictObject({
    ...questionShape,
    /** Moved to the newest snapshot on or before it: year 0. */
    asAt: daySchema,
  })
  .meta({ title: 'ProjectionQuestion' });
export type ProjectionQuestion = z.infer<typeof projectionQuestionSchema>;

/** The same question to a release. */
export const publishedProjectionQuestionSchema = z
  .strictObject({
    ...questionShape,
    /** A quarter, `2025-Q3`. Left out: the release in force. */
    period: z.string().max(20).optional(),
  })
  .meta({ title: 'PublishedProjectionQuestion' });
export type PublishedProjectionQuestion = z.infer<typeof publishedProjectionQuestionSchema>;

/** How far a projection is. The id tells nothing, and only who asked can use it. */
export const projectionProgressSchema = z
  .object({
    id: z.string(),
    /** `waiting`: two others are worked out at the moment. */
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    doneRuns: z.number().int(),
    runs: z.number().int(),
    /** What went wrong, in one sentence; null otherwise. */
    message: z.string().nullable(),
  })
  .meta({ title: 'ProjectionProgress' });
export type ProjectionProgress = z.infer<typeof projectionProgressSchema>;
