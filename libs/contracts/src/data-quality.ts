import { z } from 'zod';
import { daySchema } from './day';
import { figuresAboutSchema, rowGroupShape } from './figures-about';
import { representationVerdictSchema } from './representation';

/** A question of an analyst about how completely characteristics are declared. In the body, like every question. */
export const dataQualityQuestionSchema = z
  .strictObject({
    force: z.string().max(20),
    asAt: daySchema,
    /** One workforce type: they are never added together. */
    workforceType: z.string().max(20).default('officer'),
    /** The characteristic that units are compared by. */
    characteristic: z.string().max(50).default('ethnicity'),
    /** Why the analyst asks; goes to the audit trail. */
    purpose: z.string().max(200).optional(),
  })
  .meta({ title: 'DataQualityQuestion' });
export type DataQualityQuestion = z.infer<typeof dataQualityQuestionSchema>;

const countsShape = {
  /** `grant-needed`: a characteristic that this analyst may not count by. `too-few`: counted, but no rate is worked out. */
  status: z.enum(['shown', 'withheld', 'not-held', 'grant-needed', 'too-few']),
  total: z.number().int().nullable(),
  declared: z.number().int().nullable(),
  /** Null where it is not shown, and where the files have no such answer (`refusalHeld`). */
  preferNotToSay: z.number().int().nullable(),
  /** Everybody without an answer who did not choose so: an empty cell, not stated, a notice that was given. */
  notRecorded: z.number().int().nullable(),
  /** Declared of everybody, 0-1. */
  rate: z.number().nullable(),
} as const;

/** How completely a characteristic is declared in one part of a workforce. */
export const declarationRowSchema = z.object({
  /** `characteristic`, and `unit` or `workforce-type` where it is divided. */
  ...rowGroupShape,
  ...countsShape,
  /** Whether the files tell "prefer not to say" from "not recorded". */
  refusalHeld: z.boolean(),
  target: z.number().nullable(),
  /** Below the gate no share, gap or verdict by the characteristic is said; null where the rate is not known. */
  gate: z.enum(['open', 'closed']).nullable(),
  /** One of the counts is below 10: handle with care. */
  smallNumber: z.boolean(),
});
export type DeclarationRow = z.infer<typeof declarationRowSchema>;

const supposedSchema = z.object({
  share: z.number(),
  lower: z.number(),
  upper: z.number(),
  verdict: representationVerdictSchema,
});

/** A verdict on representation, and what would become of it if none or all of those without an answer belonged to the
 *  group. The three are null where nothing is said: no population, nobody declared, or below the gate. */
export const verdictBoundSchema = z.object({
  grouping: z.string(),
  code: z.string(),
  label: z.string(),
  population: z.number().nullable(),
  declared: supposedSchema.nullable(),
  none: supposedSchema.nullable(),
  all: supposedSchema.nullable(),
  survives: z.boolean().nullable(),
  smallNumber: z.boolean(),
});
export type VerdictBound = z.infer<typeof verdictBoundSchema>;

export const dataQualityAnswerSchema = z
  .object({
    metric: z.literal('data-quality'),
    force: z.string(),
    asAt: z.string(),
    workforceType: z.string(),
    characteristic: z.string(),
    /** Least declaration rate from which shares and verdicts are said, 0-1. */
    gate: z.number(),
    /** People below which a part of the workforce has no rate. */
    leastPeople: z.number().int(),
    characteristics: z.array(declarationRowSchema),
    types: z.array(declarationRowSchema),
    /** In alphabetical order, never by their rates. */
    units: z.array(declarationRowSchema),
    /** Every published snapshot up to the day asked about, oldest first. */
    months: z.array(
      z.object({
        characteristic: z.string(),
        label: z.string(),
        target: z.number().nullable(),
        points: z.array(z.object({ asAt: z.string(), ...countsShape })),
      }),
    ),
    verdicts: z.array(verdictBoundSchema),
    baseline: z.object({ id: z.string(), label: z.string() }).nullable(),
    about: figuresAboutSchema,
  })
  .meta({ title: 'DataQualityAnswer' });
export type DataQualityAnswer = z.infer<typeof dataQualityAnswerSchema>;

/** What the imports of a force had wrong with them, by kind. `rows` counts rows of files, and a row can be a person. */
export const importProblemsSchema = z
  .object({
    force: z.string(),
    /** Oldest first. */
    imports: z.array(
      z.object({
        id: z.string(),
        source: z.enum(['snapshot', 'events']),
        /** Last day that the file is about. */
        asAt: z.string(),
        /** Day on which it was brought. */
        received: z.string(),
        state: z.string(),
        rows: z.number().int().nullable(),
        problems: z.array(
          z.object({ code: z.string(), severity: z.enum(['error', 'warning']), rows: z.number().int() }),
        ),
      }),
    ),
  })
  .meta({ title: 'ImportProblems' });
export type ImportProblems = z.infer<typeof importProblemsSchema>;

/** What is held and how imports went, without a count of people or rows: for whoever looks after the program. */
export const dataCoverageSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    targets: z.array(
      z.object({ characteristic: z.string(), label: z.string(), target: z.number(), why: z.string() }),
    ),
    gate: z.object({ share: z.number(), why: z.string() }),
    /** Published snapshots, newest first. */
    snapshots: z.array(
      z.object({
        asAt: z.string(),
        held: z.array(z.string()),
        notHeld: z.array(z.string()),
      }),
    ),
    /** In how many imports each kind of problem occurred. */
    problems: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        imports: z.number().int(),
        lastReceived: z.string(),
      }),
    ),
  })
  .meta({ title: 'DataCoverage' });
export type DataCoverage = z.infer<typeof dataCoverageSchema>;
