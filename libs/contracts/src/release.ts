import { z } from 'zod';

export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);

/** `building` and `auditing` go on by themselves; `breached`: the audit left a breach, so nobody can approve it. */
export const releaseStateSchema = z.enum([
  'building',
  'auditing',
  'breached',
  'built',
  'approved',
  'published',
  'archived',
  'discarded',
  'failed',
]);
export type ReleaseState = z.infer<typeof releaseStateSchema>;

/** What the analyst asks for; the force and the calendar quarter. */
export const releaseRequestSchema = z.strictObject({
  force: z.string().max(20),
  period: quarterSchema,
  purpose: z.string().max(200).optional(),
});
export type ReleaseRequest = z.infer<typeof releaseRequestSchema>;

/** Counts of cells and of people behind them: true, so only for those who build and approve. */
export const releaseReportSchema = z.object({
  policy: z.string(),
  cells: z.object({
    /** Without structural zeros, each set of people once. */
    all: z.number().int(),
    /** With at least one person. */
    nonZero: z.number().int(),
    shown: z.number().int(),
    withheld: z.number().int(),
    structuralZero: z.number().int(),
    /** Carry a value or status although the people changed. */
    held: z.number().int(),
    /** Hidden to protect another cell. */
    repaired: z.number().int(),
    /** Cells of tables that were dropped. */
    dropped: z.number().int(),
    network: z.number().int(),
  }),
  /** Share of non-zero cells that are shown, 0-1. */
  shownShare: z.number(),
  /** Share of the people in cells who stand in shown cells, 0-1. */
  peopleShownShare: z.number(),
  /** Mean and largest distance between released and true count, in people. */
  meanError: z.number(),
  largestError: z.number().int(),
  droppedTables: z.array(z.string()),
  audit: z.object({
    /** Withheld cells with one to four people. */
    targets: z.number().int(),
    exact: z.number().int(),
    narrow: z.number().int(),
    /** Narrow from public facts and earlier releases alone: no hiding helps. */
    inherent: z.number().int(),
    pairs: z.number().int(),
    rounds: z.number().int(),
    facts: z.array(z.string()),
    passed: z.boolean(),
    milliseconds: z.number().int(),
  }),
  /** The forty usual board questions, asked about the smallest declared ethnic group. */
  questions: z.object({
    group: z.string(),
    asked: z.number().int(),
    answered: z.number().int(),
    unanswered: z.array(z.string()),
  }),
  /** Something changed by more than five points since the release before. */
  alarms: z.array(z.string()),
  notes: z.array(z.string()),
});
export type ReleaseReport = z.infer<typeof releaseReportSchema>;

export const releaseSchema = z
  .object({
    id: z.string(),
    force: z.string(),
    forceName: z.string(),
    period: quarterSchema,
    /** `Q2 2025/26`. */
    periodLabel: z.string(),
    state: releaseStateSchema,
    policy: z.string(),
    /** As-at date of the snapshot that the stocks count; null until known. */
    asAt: z.string().nullable(),
    snapshot: z.string().nullable(),
    progress: z.object({ step: z.string(), done: z.number().int(), of: z.number().int() }).nullable(),
    /** What went wrong, in one sentence. */
    message: z.string().nullable(),
    builtBy: z.string(),
    startedAt: z.string(),
    builtAt: z.string().nullable(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    publishedAt: z.string().nullable(),
    /** Readers are sent to this one. */
    inForce: z.boolean(),
  })
  .meta({ title: 'Release' });
export type Release = z.infer<typeof releaseSchema>;

export const releaseListSchema = z.object({ releases: z.array(releaseSchema) });

/** `report` is null until the audit has ended. */
export const releaseDetailSchema = z.object({
  release: releaseSchema,
  report: releaseReportSchema.nullable(),
});
export type ReleaseDetail = z.infer<typeof releaseDetailSchema>;
