import { z } from 'zod';

export const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  repair: z.string(),
  count: z.number().int(),
  column: z.string().optional(),
  rows: z.array(z.number().int()).optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
});

/** `screening`: the file is being read. `refused`: it has errors, nothing is stored. `ready`: checked, waits for a
 *  person to confirm. `publishing`: being applied. `published`: counts. `undone`: taken back, kept in history.
 *  `discarded`: never confirmed. `failed`: could not be applied; the previous state stands. */
export const snapshotStateSchema = z.enum([
  'screening',
  'refused',
  'ready',
  'publishing',
  'published',
  'undone',
  'discarded',
  'failed',
]);
export type SnapshotState = z.infer<typeof snapshotStateSchema>;

/** What an import will change, or has changed: shown before confirmation and on the receipt. */
export const snapshotChangeSchema = z.object({
  previous: z.object({ id: z.string(), asAt: z.string(), headcount: z.number().int() }).nullable(),
  headcount: z.number().int(),
  fte: z.number().nullable(),
  joiners: z.number().int(),
  rejoiners: z.number().int(),
  leavers: z.number().int(),
  promotions: z.number().int(),
  transfers: z.number().int(),
  conversions: z.number().int(),
  unchanged: z.number().int(),
  changed: z.number().int(),
  /** Share 0-1 of people with a declared value per held characteristic, now and in the snapshot before. */
  declaration: z.array(
    z.object({ dimension: z.string(), rate: z.number().nullable(), previousRate: z.number().nullable() }),
  ),
  unitsAppearing: z.array(z.string()),
  unitsVanishing: z.array(z.string()),
});
export type SnapshotChange = z.infer<typeof snapshotChangeSchema>;

export const snapshotSummarySchema = z.object({
  id: z.string(),
  force: z.string(),
  asAt: z.string(),
  state: snapshotStateSchema,
  headcount: z.number().int().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  publishedAt: z.string().nullable(),
});
export const snapshotListSchema = z.object({ snapshots: z.array(snapshotSummarySchema) });

export const snapshotDetailSchema = snapshotSummarySchema.extend({
  mapping: z.string(),
  rows: z.number().int().nullable(),
  fileSha256: z.string().nullable(),
  issues: z.array(issueSchema),
  change: snapshotChangeSchema.nullable(),
  /** Id of the earlier snapshot with the same content, when this file was recognised as already loaded. */
  duplicateOf: z.string().nullable(),
  notHeld: z.array(z.string()),
  undoReason: z.string().nullable(),
  /** Share 0-1 of the current step, null when it cannot be told; what is going on or why it ended, in one sentence. */
  progress: z.number().nullable(),
  message: z.string(),
});
export type SnapshotDetail = z.infer<typeof snapshotDetailSchema>;

/** One server-sent event (or one poll) while a file is read or applied. */
export const snapshotProgressSchema = z.object({
  state: snapshotStateSchema,
  /** 0-1, or null while it cannot be told. */
  done: z.number().nullable(),
  message: z.string(),
});

/** What a look at a file finds, before any mapping: nothing of it is stored. */
export const fileInspectionSchema = z.object({
  rows: z.number().int(),
  delimiter: z.string(),
  issues: z.array(issueSchema),
  columns: z.array(
    z.object({
      name: z.string(),
      /** Dimension or field this column looks like (`person`, `rank`, `serviceStart` ...), or null. */
      suggestion: z.string().nullable(),
      /** Distinct values with row counts, for columns with few values that do not look like personal data. */
      values: z.array(z.object({ value: z.string(), rows: z.number().int() })).nullable(),
    }),
  ),
  /** The mapping used last for this force, when its columns all stand in the file. */
  rememberedMapping: z.record(z.string(), z.unknown()).nullable(),
});

export const undoSchema = z.strictObject({ reason: z.string().min(3).max(500) });
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;
export type SnapshotList = z.infer<typeof snapshotListSchema>;
export type SnapshotProgress = z.infer<typeof snapshotProgressSchema>;
export type FileInspection = z.infer<typeof fileInspectionSchema>;
