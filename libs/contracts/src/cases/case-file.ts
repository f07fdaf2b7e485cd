import { CASE_KINDS, CASE_STATES, LISTENER_POSTS } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';
import { keptEntrySchema } from './sealed-entry';

/** Public keys of somebody who may read a case. */
export const publicKeysSchema = z
  .object({ recipient: z.string(), verifyKey: z.string() })
  .meta({ title: 'PublicKeys' });
export type PublicKeys = z.infer<typeof publicKeysSchema>;

/** A listener as everybody may know them: whom one can talk to. */
export const listenerSchema = publicKeysSchema
  .extend({
    id: z.uuid(),
    displayName: z.string(),
    post: z.enum(LISTENER_POSTS),
    department: z.string(),
    /** As the listener wishes to be found by those who ask for somebody of their gender; empty when not given. */
    gender: z.string(),
  })
  .meta({ title: 'Listener' });
export type Listener = z.infer<typeof listenerSchema>;

/** Somebody saw or moved the case: for the colleague and for the data protection officer. Never content. */
export const caseEventSchema = z
  .object({
    /** Of the colleague only the day is kept: midnight. */
    at: z.iso.datetime(),
    /** listener, allocator, colleague, custodian, dpo or system. */
    party: z.string(),
    /** Name of the person; empty for colleague and system. */
    who: z.string(),
    /** opened, moved, wrote, re-encrypted, conflict, break-glass ... */
    what: z.string(),
    /** State, reason code or check that belongs to it; empty without one. */
    detail: z.string(),
  })
  .meta({ title: 'CaseEvent' });
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** One of the checks after 30, 90 and 180 days, or the question after twelve months. */
export const caseCheckSchema = z
  .object({
    after: z.enum(['30-days', '90-days', '180-days', '12-months']),
    due: daySchema,
    state: z.enum(['waiting', 'due', 'done', 'stopped']),
  })
  .meta({ title: 'CaseCheck' });
export type CaseCheck = z.infer<typeof caseCheckSchema>;

/** What became of a check. `stopped`: the colleague wants neither it nor any other that is still to come. */
export const settledCheckSchema = z.strictObject({
  after: caseCheckSchema.shape.after,
  state: z.enum(['done', 'stopped']),
});
export type SettledCheck = z.infer<typeof settledCheckSchema>;

/** One case with its sealed entries, for its listener, its colleague or two custodians at work. */
export const caseFileSchema = z
  .object({
    case: z.uuid(),
    reference: z.string(),
    force: z.string(),
    kind: z.enum(CASE_KINDS),
    state: z.enum(CASE_STATES),
    openedOn: daySchema,
    closedOn: daySchema.nullable(),
    /** Until when the listener should have acknowledged, two working days; null once it is done. */
    acknowledgeBy: daySchema.nullable(),
    listener: listenerSchema.nullable(),
    /** Listeners who may not see the case. Empty for a listener: whom else a colleague excludes is not theirs to know. */
    excluded: z.array(z.uuid()),
    /** Entries are still encrypted to every eligible listener; the one assigned should re-encrypt them. */
    firstCopy: z.boolean(),
    /** The entries are not encrypted to the key of the listener it is with, or of any while it waits for one: the colleague's
     *  page (`talk.rewrap`, `talk.exclude` while it waits), or two custodians, should encrypt them anew. */
    waitsForKeys: z.boolean(),
    checks: z.array(caseCheckSchema),
    entries: z.array(keptEntrySchema),
    events: z.array(caseEventSchema),
    /** When each class of entries will be removed; null while the case is open. */
    removal: z.object({
      contact: daySchema.nullable(),
      narrative: daySchema.nullable(),
      coded: daySchema.nullable(),
    }),
    /** A legal hold stops every removal. */
    held: z.boolean(),
    /** When the colleague asked for erasure, which waits for the end of a legal hold; null while they have not. */
    erasureAskedOn: daySchema.nullable(),
    /** The totals of the case have been sent to the tally. */
    tallied: z.boolean(),
  })
  .meta({ title: 'CaseFile' });
export type CaseFile = z.infer<typeof caseFileSchema>;

/** A case in the list of its listener. */
export const caseSummarySchema = z
  .object({
    case: z.uuid(),
    reference: z.string(),
    kind: z.enum(CASE_KINDS),
    state: z.enum(CASE_STATES),
    /** What is due next and when: `acknowledge`, a check (`30-days` to `12-months`) or `totals`, which a closed case still has
     *  to send. Null when nothing is. */
    due: z.object({ what: z.string(), on: daySchema, late: z.boolean() }).nullable(),
    /** Something was written since the listener last opened it. */
    news: z.boolean(),
  })
  .meta({ title: 'CaseSummary' });
export type CaseSummary = z.infer<typeof caseSummarySchema>;

export const caseListSchema = z.object({ cases: z.array(caseSummarySchema) }).meta({ title: 'CaseList' });
export type CaseList = z.infer<typeof caseListSchema>;
