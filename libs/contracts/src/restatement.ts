import { z } from 'zod';

/** What made figures change after they had counted. `inserted`: a snapshot of an earlier day was loaded later. `reissued`:
 *  a corrected file took the place of a snapshot. `undone`: a snapshot was taken back. `withheld-by-notice`: somebody
 *  objected, and their characteristics count as withheld. `recoded`: codes were given a new meaning. `rebuilt`: the ledger
 *  was worked out again after a definition was corrected. */
export const restatementKindSchema = z.enum([
  'inserted',
  'reissued',
  'undone',
  'withheld-by-notice',
  'recoded',
  'rebuilt',
]);
export type RestatementKind = z.infer<typeof restatementKindSchema>;

/** One as-at date whose figures changed after they had counted. */
export const restatementSchema = z.object({
  asAt: z.string(),
  kind: restatementKindSchema,
  /** Whether headcounts or characteristics at the date changed. */
  stock: z.boolean(),
  /** Whether events of the period that ends at the date changed. */
  flows: z.boolean(),
  /** The snapshot that was inserted, reissued or undone. */
  snapshot: z.string().nullable(),
  reason: z.string().nullable(),
  actor: z.string(),
  /** ISO 8601 moment. */
  at: z.string(),
  /** Generation of the ledger from which on the new figures count. */
  generation: z.number().int(),
});
export type Restatement = z.infer<typeof restatementSchema>;

/** What the new revision of a snapshot changes at its own date, against the revision that counted. Counts of people. */
export const revisionChangeSchema = z.object({
  /** The snapshot that counted. */
  previous: z.string(),
  headcountBefore: z.number().int(),
  headcount: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  /** People in both in whom anything differs, and for each dimension or field how many differ in it. */
  changed: z.number().int(),
  values: z.array(z.object({ dimension: z.string(), people: z.number().int() })),
});
export type RevisionChange = z.infer<typeof revisionChangeSchema>;

const eventCountsSchema = z.record(z.string(), z.number().int());

/** What a snapshot changes in figures that counted before it. */
export const snapshotRestatesSchema = z.object({
  /** Later snapshots that are worked out again. */
  later: z.number().int(),
  /** The dates whose figures change, with the events of the period that ends there by kind, before and after. */
  dates: z.array(
    z.object({
      asAt: z.string(),
      stock: z.boolean(),
      flows: z.boolean(),
      before: eventCountsSchema,
      after: eventCountsSchema,
    }),
  ),
  /** Null when no snapshot of the same day counted. */
  revision: revisionChangeSchema.nullable(),
});
export type SnapshotRestates = z.infer<typeof snapshotRestatesSchema>;
