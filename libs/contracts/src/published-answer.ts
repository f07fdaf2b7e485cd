import { z } from 'zod';
import { annotationMarkSchema } from './annotation';
import { quarterSchema } from './release';

/** A question of a reader about the release in force, or about an older published one. Sent in the body. Only what stands
 *  in the lattice of the role can be asked: anything else is one and the same refusal, so lists are longer here than any
 *  lattice allows and ids are plain texts. */
export const publishedQuestionSchema = z
  .strictObject({
    force: z.string().max(20),
    /** A quarter, `2025-Q3`. Left out: the release in force. */
    period: z.string().max(20).optional(),
    workforceType: z.string().max(20).default('officer'),
    /** Dimensions that divide the people; the first characteristic among them is the one whose groups are compared. */
    by: z.array(z.string().max(50)).max(20).default(['ethnicity']),
    /** `ethnicity-5-plus-1`, `black-heritage`, `black-heritage-with-mixed` or `single` (every single category). */
    grouping: z.string().max(80).optional(),
    baseline: z.string().max(2000).optional(),
    where: z
      .array(z.strictObject({ dimension: z.string().max(50), value: z.string().max(80) }))
      .max(20)
      .default([]),
    /** Kind of the fixed period that people are counted over: `half-year`, `financial-year` or `three-years`. */
    flow: z.string().max(20).optional(),
    /** Quarter of an earlier release that shares are compared with, `2024-Q3`. Left out: the same time last year, or the
     *  release before. */
    versus: z.string().max(20).optional(),
    purpose: z.string().max(200).optional(),
  })
  .meta({ title: 'PublishedQuestion' });
export type PublishedQuestion = z.infer<typeof publishedQuestionSchema>;

/** One figure. Numbers stand in `shown` alone. `too-wide`: both counts are shown and a comparison would say nothing. */
export const publishedFigureSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('shown'),
    value: z.number(),
    /** Approximate 95 % interval with the variance of the rounding in it; null for counts. */
    lower: z.number().nullable(),
    upper: z.number().nullable(),
  }),
  z.strictObject({ status: z.literal('withheld') }),
  z.strictObject({ status: z.literal('structural-zero') }),
  z.strictObject({ status: z.literal('not-held') }),
  z.strictObject({ status: z.literal('not-available') }),
  z.strictObject({ status: z.literal('too-wide') }),
]);
export type PublishedFigure = z.infer<typeof publishedFigureSchema>;

/** `below`, `above`, `none`, `cant-tell` of a share against a population; `clear`, `likely`, `none`, `cant-tell` of a rate
 *  against the comparator (docs/methods). Null where a figure of it is not shown. */
export const publishedVerdictSchema = z.enum(['below', 'above', 'clear', 'likely', 'none', 'cant-tell']);
export type PublishedVerdict = z.infer<typeof publishedVerdictSchema>;

/** A p-value as the band in which it is published. */
export const publishedTestSchema = z.enum(['below-0.01', '0.01-to-0.05', 'above-0.05']);

export const publishedRowSchema = z.object({
  /** Dimension id -> code; everybody: no dimensions. */
  group: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  /** People who have not declared the measured characteristic: counted, never compared. */
  undeclared: z.boolean(),
  /** Column id -> figure. */
  figures: z.record(z.string(), publishedFigureSchema),
  verdict: publishedVerdictSchema.nullable(),
  /** Test of the row's rate against the comparator; null or left out where nothing is tested. */
  test: publishedTestSchema.nullable().optional(),
  /** Against the figure of the period before: told only when the policy lets it be told. */
  change: z.enum(['rose', 'fell', 'no-clear-change']).nullable(),
});
export type PublishedRow = z.infer<typeof publishedRowSchema>;

/** One table of an answer and how it is drawn. `counts` is a table alone. `declaration`: how many have declared a
 *  characteristic, with columns `target` and `gate` (public figures); its lines are rates over time. `bounds`: each group
 *  three times, in the dimension `assumption`: `declared`, `none`, `all` (docs/methods/non-declaration-bounds.md). */
export const publishedSectionSchema = z.object({
  /** `representation`, `leavers`, `leaving-routes` ...: unique in the answer. */
  id: z.string(),
  kind: z.enum(['counts', 'shares', 'rates', 'ratios', 'trend', 'curve', 'declaration', 'bounds']),
  /** Dimension whose groups are compared. */
  measured: z.string(),
  dimensionLabels: z.record(z.string(), z.string()),
  /** Whom it counts, as a plural noun: `officers`. */
  people: z.string(),
  /** `joiners`, `leavers`, `promotions`, `stock`. */
  measure: z.string(),
  /** When: `30 September 2025`, `April to September 2025`. */
  when: z.string(),
  /** In the order of the table. Drawn and told are, by unit, the first `share` (of ratios the first `ratio`) that is not
   *  `population`, and the first two of `people`: how many, and of how many. `population` is a public share and never
   *  withheld. Points are percentage points; above a ratio of 1 the group is worse off (docs/methods/ratio-of-rates.md). */
  columns: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.enum(['people', 'share', 'points', 'ratio', 'years']),
    }),
  ),
  rows: z.array(publishedRowSchema),
  /** Of a trend and of a curve: the points of each row, in the order of time or of years of service. */
  lines: z.array(
    z.object({
      group: z.record(z.string(), z.string()),
      label: z.string(),
      baseline: z.number().nullable(),
      /** Of a curve: its log-rank test against the comparator; null or left out where nothing is tested. */
      test: publishedTestSchema.nullable().optional(),
      points: z.array(
        z.object({
          /** Last day of the quarter or period; empty for a curve. */
          asAt: z.string(),
          /** Years of service; null for a trend. */
          years: z.number().nullable(),
          figure: publishedFigureSchema,
        }),
      ),
    }),
  ),
  /** Group that the others are compared with. */
  comparator: z.string().nullable(),
  baseline: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** Page of docs/methods. */
  method: z.string(),
  notes: z.array(z.string()),
});
export type PublishedSection = z.infer<typeof publishedSectionSchema>;

export const publishedAnswerSchema = z
  .object({
    page: z.enum(['representation', 'retention', 'progression', 'workstream-1', 'quality', 'foi']),
    role: z.enum(['plan-lead', 'board', 'network', 'analyst']),
    force: z.string(),
    release: z.object({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      asAt: z.string(),
      publishedAt: z.string(),
      policy: z.string(),
    }),
    sections: z.array(publishedSectionSchema),
    about: z.object({
      forceName: z.string(),
      synthetic: z.boolean(),
      workforceType: z.string(),
      notes: z.array(z.string()),
      /** What happened on a day, in the order of days. */
      annotations: z.array(annotationMarkSchema),
      codeVersion: z.string(),
    }),
  })
  .meta({ title: 'PublishedAnswer' });
export type PublishedAnswer = z.infer<typeof publishedAnswerSchema>;

/** What a role can ask of a force: filled from the lattice and never from what is shown. */
export const publishedOptionsSchema = z.object({
  force: z.string(),
  /** Newest first; empty while nothing is published. */
  releases: z.array(
    z.object({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      asAt: z.string(),
      inForce: z.boolean(),
    }),
  ),
  workforceTypes: z.array(z.object({ id: z.string(), label: z.string() })),
  /** By page: what can stand in `by` together. A filter can be chosen on a dimension that stands in one of them beside those
   *  of `by`. */
  questions: z.array(
    z.object({
      page: z.enum(['representation', 'retention', 'progression']),
      workforceType: z.string(),
      by: z.array(z.string()),
      label: z.string(),
      groupings: z.array(z.object({ id: z.string(), label: z.string() })),
      /** Kinds of fixed period that it can be asked over (`half-year`), the usual one first; empty on a page of stocks. */
      flows: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  dimensions: z.array(
    z.object({
      workforceType: z.string(),
      id: z.string(),
      label: z.string(),
      values: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  ),
  baselines: z.array(
    z.object({ id: z.string(), label: z.string(), dimension: z.string(), base: z.string() }),
  ),
});
export type PublishedOptions = z.infer<typeof publishedOptionsSchema>;
