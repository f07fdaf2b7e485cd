import { z } from 'zod';
import { figuresAboutSchema } from './figures-about';
import { projectionLeversSchema } from './projection-question';
import { quarterSchema } from './release';
import { cellStatusSchema } from './representation';

/** Why there is no figure: a code and a plain sentence. */
export const projectionProblemSchema = z.object({ code: z.string(), message: z.string() });
export type ProjectionProblem = z.infer<typeof projectionProblemSchema>;

const namedSchema = z.object({ code: z.string(), label: z.string() });

/** One year of a fan. Shares 0-1 of everybody who declared: of analysts to 0.1 points, of a release in whole percents. */
export const projectionYearSchema = z.object({
  /** Years after the start; 0 is the start itself. */
  year: z.number().int(),
  day: z.string(),
  median: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
  /** People of the group, rounded to 5: a median of the runs. */
  people: z.number().int(),
  /** Part of the runs in which the group is at or above the population in this year, to four decimals; 0 and 1 are none and
   *  all of them. A run may fall back: it is no part that got there by then. Null without a population. */
  chanceOfParity: z.number().nullable(),
  baseline: z.number().nullable(),
});
export type ProjectionYear = z.infer<typeof projectionYearSchema>;

export const projectionScenarioSchema = z.object({
  /** Empty for today's rates, which come first. */
  name: z.string(),
  levers: projectionLeversSchema,
  status: z.enum(['shown', 'not-available']),
  /** `rank-emptied`, `stratum-empty` ...: null when it is shown. */
  problem: projectionProblemSchema.nullable(),
  rows: z.array(projectionYearSchema),
  /** The share that these rates lead to in the end, and its range in 80 % of the runs. */
  level: z.number().nullable(),
  levelLow80: z.number().nullable(),
  levelHigh80: z.number().nullable(),
  /** People of the group a year that one point of the share of the intake means, and one point of the leaving rate. */
  peoplePerPointOfIntake: z.number().nullable(),
  peoplePerPointOfLeaving: z.number().nullable(),
  /** People expected to leave in the first year, rounded to 5: of the group, and of everybody who declared. Null where there
   *  are some, and they round to 0. */
  leaversAYear: z.object({ group: z.number().int().nullable(), all: z.number().int().nullable() }).nullable(),
  /** Only where the question has a cost: leavers a year times that figure, in pounds; null where those are. */
  cost: z
    .object({ perLeaver: z.number(), groupAYear: z.number().nullable(), allAYear: z.number().nullable() })
    .nullable(),
});
export type ProjectionScenario = z.infer<typeof projectionScenarioSchema>;

/** A rate that today's rates are made of. `intake`: joiners of the group (events) of all joiners who declared. */
export const projectionRateSchema = z.object({
  kind: z.enum(['leaving', 'promotion', 'intake']),
  of: z.enum(['group', 'others']),
  /** Code of a band of service or of a rank; null for everybody. */
  code: z.string().nullable(),
  label: z.string(),
  /** 0-1 a year; of the intake a share. */
  rate: z.number().nullable(),
  /** Null where they are withheld; then there is no rate and no exposure either. */
  events: z.number().nullable(),
  /** Person-years; of the intake joiners. */
  exposure: z.number().nullable(),
  /** A true count of events below ten: handle with care. Never of a release. */
  smallNumber: z.boolean(),
});
export type ProjectionRate = z.infer<typeof projectionRateSchema>;

export const projectionBackTestSchema = z.object({
  status: z.enum(['shown', 'not-available']),
  /** `history-too-short`, `not-held` ...: null when it is shown. */
  problem: projectionProblemSchema.nullable(),
  /** Rates of the years before this day, and nothing after it. */
  trainedTo: z.string().nullable(),
  trainedYears: z.number().nullable(),
  rows: z.array(
    z.object({
      year: z.number().int(),
      day: z.string(),
      predicted: z.number(),
      observed: z.number(),
      /** Predicted less observed, in percentage points; like the two that follow, of the shares as they stand here. */
      errorPoints: z.number(),
      inside80: z.boolean(),
      inside95: z.boolean(),
    }),
  ),
});
export type ProjectionBackTest = z.infer<typeof projectionBackTestSchema>;

/** Where today's rates lead: the same for an analyst (true counts) and for a reader of a release (released values). */
export const projectionAnswerSchema = z
  .object({
    metric: z.literal('projection'),
    source: z.enum(['counted', 'released']),
    force: z.string(),
    workforceType: z.string(),
    dimension: z.string(),
    grouping: z.string().nullable(),
    group: namedSchema,
    /** Day of year 0. */
    asAt: z.string(),
    /** The release that everything is worked out of; null for an analyst, whose snapshots stand in `about`. */
    release: z
      .object({
        id: z.string(),
        period: quarterSchema,
        periodLabel: z.string(),
        publishedAt: z.string(),
        policy: z.string(),
      })
      .nullable(),
    horizonYears: z.number().int(),
    runs: z.number().int(),
    seed: z.number().int(),
    status: z.enum(['shown', 'withheld', 'not-held', 'not-available']),
    /** Why there is no projection at all; then `scenarios` is empty. */
    problem: projectionProblemSchema.nullable(),
    /** Share of the group among everybody who declared, oldest first. */
    observed: z.array(z.object({ asAt: z.string(), share: z.number().nullable(), status: cellStatusSchema })),
    baseline: z
      .object({
        id: z.string(),
        label: z.string(),
        share: z.number(),
        year: z.number().int(),
        changePerYear: z.number(),
      })
      .nullable(),
    /** Lowest first. Empty where people are not divided by rank; then promotions play no part. */
    ranks: z.array(namedSchema),
    /** Shortest first; one of them where service is not divided. */
    bands: z.array(namedSchema),
    /** Today's rates, then the scenarios of the question. */
    scenarios: z.array(projectionScenarioSchema),
    rates: z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      rows: z.array(projectionRateSchema),
    }),
    backTest: projectionBackTestSchema,
    about: figuresAboutSchema,
  })
  .meta({ title: 'ProjectionAnswer' });
export type ProjectionAnswer = z.infer<typeof projectionAnswerSchema>;
