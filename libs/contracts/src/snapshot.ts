import { z } from 'zod';
import { answerChangeSchema, foundBridgeSchema } from './working-lives';
import { restatementSchema, snapshotRestatesSchema } from './restatement';

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
 *  person to confirm. `publishing`: being applied. `published`: counts. `superseded`: a corrected file of the same
 *  day took its place, kept in history. `undone`: taken back, kept in history. `discarded`: never confirmed. `failed`:
 *  could not be applied; the previous state stands. */
export const snapshotStateSchema = z.enum([
  'screening',
  'refused',
  'ready',
  'publishing',
  'published',
  'superseded',
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
  /** Every event by kind (docs/methods/snapshots-and-spells.md), kinds without events left out. This and the next three
   *  are not there for snapshots that an older program loaded. */
  events: z.record(z.string(), z.number().int()).optional(),
  /** People whose unit or rank changed its name and nothing else. */
  recoded: z.number().int().optional(),
  /** Changes of code that look like new names, and those that were accepted as such. */
  bridges: z.array(foundBridgeSchema).optional(),
  /** How answers changed among people in both snapshots, per characteristic that both hold. */
  answers: z.array(answerChangeSchema).optional(),
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
  /** Which snapshot of its day it is, counted from 1 in the order in which they began to count; null before. */
  revision: z.number().int().nullable(),
});
export const snapshotListSchema = z.object({
  snapshots: z.array(snapshotSummarySchema),
  /** Every date whose figures changed after they had counted, oldest first. */
  restatements: z.array(restatementSchema),
});

export const snapshotDetailSchema = snapshotSummarySchema
  .extend({
    mapping: z.string(),
    rows: z.number().int().nullable(),
    fileSha256: z.string().nullable(),
    issues: z.array(issueSchema),
    change: snapshotChangeSchema.nullable(),
    /** Id of the earlier snapshot with the same content, when this file was recognised as already loaded. */
    duplicateOf: z.string().nullable(),
    notHeld: z.array(z.string()),
    undoReason: z.string().nullable(),
    /** Why figures of a day already loaded change, in the words of whoever brought the file. */
    reason: z.string().nullable(),
    /** The snapshot of the same day that it took the place of, and the one that took its place. */
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    /** What it changes, or has changed, in figures that counted before. Null when it changes none. */
    restates: snapshotRestatesSchema.nullable(),
    /** Published snapshots of later days: they are worked out again when this one is loaded or taken back. */
    laterSnapshots: z.number().int(),
    /** When and why figures of its date changed. */
    restatements: z.array(restatementSchema),
    /** Share 0-1 of the current step, null when it cannot be told; what is going on or why it ended, in one sentence. */
    progress: z.number().nullable(),
    message: z.string(),
  })
  .meta({ title: 'SnapshotDetail' });
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
  /** Row of the column names, as a spreadsheet shows it, and whether titles stand above it. */
  headerRow: z.number().int(),
  hasTitles: z.boolean(),
  issues: z.array(issueSchema),
  columns: z.array(
    z.object({
      name: z.string(),
      /** How a mapping names this column: its name, or `#3` when it has none or shares it. */
      reference: z.string(),
      /** Dimension or field this column looks like (`person`, `rank`, `serviceStart` ...), or null. */
      suggestion: z.string().nullable(),
      /** Distinct values with row counts, for columns with few values that do not look like personal data. */
      values: z.array(z.object({ value: z.string(), rows: z.number().int() })).nullable(),
      /** Formats that the dates of the column need, most rows first; null when it holds no dates. */
      dateFormats: z.array(z.object({ format: z.string(), rows: z.number().int() })).nullable(),
    }),
  ),
  /** Rows that seem to be no people, with what a mapping could say of them. */
  layout: z.object({
    totals: z.array(z.object({ column: z.string(), values: z.array(z.string()), rows: z.number().int() })),
    rowsWithoutPerson: z.number().int(),
    rowsAfterEnd: z.number().int(),
  }),
  /** The mapping used last for this force, when its columns all stand in the file. */
  rememberedMapping: z.record(z.string(), z.unknown()).nullable(),
});

/** Why somebody changes the past, in a few words. Whoever writes it is asked to name nobody. */
export const reasonSchema = z.string().trim().min(3).max(500);
export const undoSchema = z.strictObject({ reason: reasonSchema });
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;
export type SnapshotList = z.infer<typeof snapshotListSchema>;
export type SnapshotProgress = z.infer<typeof snapshotProgressSchema>;
export type FileInspection = z.infer<typeof fileInspectionSchema>;
