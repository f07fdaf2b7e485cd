import { z } from 'zod';
import { issueSchema } from './snapshot';

/** `refused`: the file has errors, nothing of it is stored. `ready`: checked, waits for a person to confirm. `published`:
 *  its events count. `undone`: taken back, kept in history. `discarded`: never confirmed, or loaded before. */
export const eventFeedStateSchema = z.enum(['refused', 'ready', 'published', 'undone', 'discarded']);
export type EventFeedState = z.infer<typeof eventFeedStateSchema>;

/** What events and snapshots say about each other, in counts of events and never of a person. Every event agrees,
 *  contradicts or is not checked. */
export const reconciliationSchema = z.object({
  force: z.string(),
  /** Published snapshots and feeds that were compared; a feed that is only previewed counts here. */
  snapshots: z.number().int(),
  feeds: z.number().int(),
  events: z.number().int(),
  agree: z.number().int(),
  contradict: z.number().int(),
  notChecked: z.number().int(),
  /** One event can contradict in several ways. `rows`: the first ten rows of each feed; empty for what a feed lacks.
   *  `missing`: for what a feed lacks, how many events are missing after one as-at date and up to the next; else empty. */
  contradictions: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      repair: z.string(),
      count: z.number().int(),
      rows: z.array(z.object({ feed: z.string(), count: z.number().int(), rows: z.array(z.number().int()) })),
      missing: z.array(z.object({ after: z.string(), upTo: z.string(), count: z.number().int() })),
    }),
  ),
  unchecked: z.array(z.object({ code: z.string(), message: z.string(), count: z.number().int() })),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;

export const eventFeedSummarySchema = z.object({
  id: z.string(),
  force: z.string(),
  state: eventFeedStateSchema,
  /** Period that the file covers, both days included; null for a refused file. */
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  events: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  publishedAt: z.string().nullable(),
});
export type EventFeedSummary = z.infer<typeof eventFeedSummarySchema>;
export const eventFeedListSchema = z.object({ feeds: z.array(eventFeedSummarySchema) });
export type EventFeedList = z.infer<typeof eventFeedListSchema>;

export const eventFeedDetailSchema = eventFeedSummarySchema
  .extend({
    mapping: z.string(),
    rows: z.number().int(),
    fileSha256: z.string(),
    /** Events by kind. */
    counts: z.record(z.string(), z.number().int()),
    /** Kinds of which the file lists every event of its period. */
    complete: z.array(z.string()),
    issues: z.array(issueSchema),
    duplicateOf: z.string().nullable(),
    undoReason: z.string().nullable(),
    /** How its events fit the snapshots and the other feeds now; null for a feed that cannot count (any more). */
    reconciliation: reconciliationSchema.nullable(),
  })
  .meta({ title: 'EventFeedDetail' });
export type EventFeedDetail = z.infer<typeof eventFeedDetailSchema>;
