import { z } from 'zod';
import { issueSchema } from './snapshot';

/** `refused`: it has errors, nothing is stored. `ready`: checked, waits for a person to confirm. `published`: counts.
 *  `superseded`: a corrected file of the same figures counts instead. `undone`: taken back, kept in history. `discarded`:
 *  never confirmed, or the same file counts already. */
export const countFileStateSchema = z.enum([
  'refused',
  'ready',
  'published',
  'superseded',
  'undone',
  'discarded',
]);
export type CountFileState = z.infer<typeof countFileStateSchema>;

/** A count that may be missing for two different reasons; zero is a count. */
const countedSchema = z.object({
  status: z.enum(['shown', 'withheld', 'not-held']),
  count: z.number().nullable(),
});

/** What a checked file holds, for the person who confirms it. Counts of everybody only, never of a group. */
export const countFileHoldsSchema = z.object({
  /** Dimensions that counts are broken down by; an empty list stands for everybody. */
  breakdowns: z.array(z.array(z.string())),
  /** Stages with the count of everybody; empty for published totals. */
  stages: z.array(countedSchema.extend({ code: z.string(), label: z.string() })),
  /** Published totals; empty for stages. `parts`: how many parts the file gives with it. */
  totals: z.array(
    countedSchema.extend({
      measure: z.string(),
      place: z.string(),
      from: z.string(),
      to: z.string(),
      population: z.string(),
      unit: z.string(),
      source: z.string(),
      parts: z.number().int(),
    }),
  ),
  /** How many cells of the file are numbers, withheld, or not held. */
  cells: z.object({ shown: z.number().int(), withheld: z.number().int(), notHeld: z.number().int() }),
});
export type CountFileHolds = z.infer<typeof countFileHoldsSchema>;

export const countFileSummarySchema = z.object({
  id: z.string(),
  state: countFileStateSchema,
  /** Force, process and period are null for published totals: those stand in each figure. */
  force: z.string().nullable(),
  process: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  rows: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  publishedAt: z.string().nullable(),
});
export type CountFileSummary = z.infer<typeof countFileSummarySchema>;

export const countFileDetailSchema = countFileSummarySchema
  .extend({
    mapping: z.string(),
    fileSha256: z.string(),
    issues: z.array(issueSchema),
    holds: countFileHoldsSchema.nullable(),
    /** Published files that this one replaces (once it is confirmed) or has replaced. */
    supersedes: z.array(z.string()),
    reissueReason: z.string().nullable(),
    undoReason: z.string().nullable(),
    /** Id of the file with the same content that counts already. */
    duplicateOf: z.string().nullable(),
  })
  .meta({ title: 'CountFileDetail' });
export type CountFileDetail = z.infer<typeof countFileDetailSchema>;

export const countFileListSchema = z.object({ files: z.array(countFileSummarySchema) });
export type CountFileList = z.infer<typeof countFileListSchema>;

/** A reason is needed when the file replaces one that is published. */
export const countFileConfirmationSchema = z.strictObject({ reason: z.string().min(3).max(500).optional() });
export type CountFileConfirmation = z.infer<typeof countFileConfirmationSchema>;
