import { z } from 'zod';
import { publishedFigureSchema, publishedVerdictSchema } from './published-answer';
import { quarterSchema } from './release';

/** Which board position: of the release in force, or of that of a quarter. Sent in the body. */
export const boardQuerySchema = z
  .strictObject({ force: z.string().max(20), period: quarterSchema.optional() })
  .meta({ title: 'BoardQuery' });
export type BoardQuery = z.infer<typeof boardQuerySchema>;

/** Where a number of the board position comes from. `released`: a figure of a section of a page of readers; `cells` are the
 *  released cells that it is made of, each the quarter of its release and its key (docs/methods/release-cells.md). `population`: a public figure. `register`:
 *  a count of entries, never of people. */
export const boardSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('released'),
    release: z.string(),
    page: z.enum(['representation', 'retention', 'progression']),
    section: z.string(),
    column: z.string(),
    row: z.record(z.string(), z.string()),
    cells: z.array(z.string()).min(1),
    /** Page of docs/methods. */
    definition: z.string(),
  }),
  z.strictObject({
    kind: z.literal('population'),
    baseline: z.string(),
    label: z.string(),
    code: z.string(),
  }),
  z.strictObject({ kind: z.literal('register'), register: z.literal('commitments') }),
]);
export type BoardSource = z.infer<typeof boardSourceSchema>;

/** A number that a sentence may say. Shares are 0-1 of whole percents, as in the table it comes from. */
export const boardNumberSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(['people', 'share', 'points', 'ratio', 'entries']),
  source: boardSourceSchema,
});
export type BoardNumber = z.infer<typeof boardNumberSchema>;

const changeSchema = z.enum(['rose', 'fell', 'no-clear-change']);

/** Whose figures a fact is about: `officers` of a workforce type, in a group or not. */
const aboutWhomShape = {
  workforceType: z.enum(['officer', 'staff', 'pcso', 'special']),
  /** Null: everybody of the type. */
  group: z.strictObject({ dimension: z.string(), code: z.string(), label: z.string() }).nullable(),
} as const;

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

/** A step into the drill path: breakdown first. */
export const boardLinkSchema = z.strictObject({
  path: z.string(),
  query: z.record(z.string(), z.string()),
  /** Section of the page, as in its answer; null: the page from its beginning. */
  section: z.string().nullable(),
});
export type BoardLink = z.infer<typeof boardLinkSchema>;

/** `none`: what it is told of is not in the release, or nothing can be compared yet. */
export const boardStateSchema = z.enum(['better', 'worse', 'no-clear-change', 'too-few', 'none']);
export type BoardState = z.infer<typeof boardStateSchema>;

export const boardDecisionSchema = z.strictObject({
  fact: boardFactSchema,
  /** Id of the rule that flagged it (definitions/board) and the test it names, with its threshold. */
  rule: z.string(),
  reason: z.enum([
    'share-below',
    'more-likely-to-leave',
    'less-likely-to-be-promoted',
    'few-declared',
    'leaving-rose',
    'commitment-off-track',
  ]),
  threshold: z.number().nullable(),
  owner: z.strictObject({ en: z.string(), cy: z.string() }),
  link: boardLinkSchema,
});
export type BoardDecision = z.infer<typeof boardDecisionSchema>;

export const boardQuestionSchema = z.strictObject({
  id: z.enum(['representative', 'progressing', 'leaving', 'trusted']),
  /** Null: the release has nothing of it. */
  fact: boardFactSchema.nullable(),
  state: boardStateSchema,
  /** Last twelve quarters (or periods) at most, oldest first, each place there: one without a release or whose figure is
   *  withheld is a gap. */
  series: z.strictObject({
    step: z.enum(['quarter', 'half-year', 'financial-year']),
    points: z.array(z.strictObject({ asAt: z.string(), figure: publishedFigureSchema })).max(12),
  }),
  link: boardLinkSchema,
});
export type BoardQuestion = z.infer<typeof boardQuestionSchema>;

/** `2026-Q1` and, as it is read, `Q4 2025/26`. */
const quarterShape = { period: quarterSchema, label: z.string() } as const;

/** What is new since the release before (the last meeting is taken to have had that one). */
export const boardChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first-release'), ...quarterShape, publishedOn: z.string() }),
  z.strictObject({
    kind: z.literal('new-release'),
    ...quarterShape,
    /** Label of the release before. */
    before: z.string(),
    publishedOn: z.string(),
  }),
  /** Built under another version of the policy of disclosure than the one before. */
  z.strictObject({ kind: z.literal('policy'), before: z.string(), now: z.string() }),
  z.strictObject({
    kind: z.literal('rating'),
    reference: z.string(),
    before: z.string().nullable(),
    now: z.string(),
  }),
]);
export type BoardChange = z.infer<typeof boardChangeSchema>;

/** A finding that nobody can call yet, and that has pointed one way in each of the last three years. */
export const boardUndecidedSchema = z.strictObject({
  ...aboutWhomShape,
  about: z.enum(['share', 'leavers', 'promotions']),
  /** Of a share `below` or `above` the population; of a rate `higher` or `lower` than the comparator's. */
  direction: z.enum(['below', 'above', 'higher', 'lower']),
  comparator: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
  years: z.number().int(),
  link: boardLinkSchema,
});
export type BoardUndecided = z.infer<typeof boardUndecidedSchema>;

/** What a reader does not find here, and why. Never which cell, and never how many. */
export const boardNotShownSchema = z.enum([
  'rounded',
  'small-withheld',
  'network-rule',
  'no-people',
  'no-flows',
  'first-release',
  'no-earlier-year',
  'fewer-than-three-years',
  'no-commitments',
  'few-declared',
]);
export type BoardNotShown = z.infer<typeof boardNotShownSchema>;

export const boardPositionSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    synthetic: z.boolean(),
    role: z.enum(['plan-lead', 'board', 'network']),
    release: z.strictObject({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      asAt: z.string(),
      publishedAt: z.string(),
      policy: z.string(),
    }),
    /** A release has one who builds and another who approves; the database refuses one person for both. */
    checked: z.strictObject({ people: z.number().int() }),
    /** Last day by which the next release is expected; `overdue` when that day is over. */
    next: z.strictObject({ quarter: quarterSchema, label: z.string(), by: z.string(), overdue: z.boolean() }),
    /** Whole days since the as-at date, and the age from which on the page says so. */
    age: z.strictObject({ days: z.number().int(), staleAfter: z.number().int() }),
    /** Shorter, or empty, where the release has nothing of them. */
    headlines: z.array(z.strictObject({ fact: boardFactSchema, link: boardLinkSchema })).max(3),
    decisions: z.array(boardDecisionSchema).max(5),
    questions: z.array(boardQuestionSchema).max(4),
    changes: z.array(boardChangeSchema),
    undecided: z.array(boardUndecidedSchema),
    notShown: z.array(boardNotShownSchema),
    codeVersion: z.string(),
  })
  .meta({ title: 'BoardPosition' });
export type BoardPosition = z.infer<typeof boardPositionSchema>;
