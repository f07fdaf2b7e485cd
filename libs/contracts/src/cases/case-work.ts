import { CASE_KINDS, CASE_MOVES, TICK_KINDS } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';
import { listenerSchema, settledCheckSchema } from './case-file';
import { rewrappedEntrySchema, sealedEntrySchema } from './sealed-entry';

/** The keys of a listener as the server keeps them: the secret ones wrapped under the seven words. Null before the first. */
export const listenerKeySchema = z
  .object({
    account: z.uuid(),
    key: z.object({ recipient: z.string(), verifyKey: z.string(), wrapped: z.string() }).nullable(),
    /** As colleagues see it; empty when not given. */
    department: z.string(),
    gender: z.string(),
  })
  .meta({ title: 'ListenerKey' });
export type ListenerKey = z.infer<typeof listenerKeySchema>;

/** New keys. Cases that were encrypted to older ones stay closed to this listener until somebody re-encrypts them. */
export const newListenerKeySchema = z.strictObject({
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  verifyKey: z.string().regex(/^[0-9a-f]{64}$/),
  wrapped: z.string().min(100).max(4000),
  replace: z.boolean(),
});
export type NewListenerKey = z.infer<typeof newListenerKeySchema>;

/** How colleagues find a listener. Empty where it is not given. */
export const listenerProfileSchema = z.strictObject({
  department: z.string().max(80),
  gender: z.string().max(40),
});

export type ListenerProfile = z.infer<typeof listenerProfileSchema>;

export const caseIdSchema = z.strictObject({ case: z.uuid() });
export type CaseId = z.infer<typeof caseIdSchema>;

/** Listeners who may have a case after the one who gives it up: to their keys it is encrypted anew. Asked for only then. */
export const casePoolSchema = z.object({ listeners: z.array(listenerSchema) }).meta({ title: 'CasePool' });
export type CasePool = z.infer<typeof casePoolSchema>;

/** New entries of the listener, the move and the check that go with them if any. Refused when a number is taken. */
export const caseEntriesSchema = z.strictObject({
  case: z.uuid(),
  entries: z.array(sealedEntrySchema).max(4),
  move: z.enum(CASE_MOVES).nullable(),
  check: settledCheckSchema.nullable(),
});
export type CaseEntries = z.infer<typeof caseEntriesSchema>;

/** All entries encrypted anew: first copy to the one assigned, or, with `conflict`, to those who are left. */
export const caseRewrapSchema = z.strictObject({
  case: z.uuid(),
  entries: z.array(rewrappedEntrySchema).min(1).max(1000),
});
export type CaseRewrap = z.infer<typeof caseRewrapSchema>;

/** The listener gives the case up. With `entries` it is readable for whoever is left; without, only after the colleague's
 *  next visit or with the custodians. */
export const caseReleaseSchema = z.strictObject({
  case: z.uuid(),
  reason: z.enum(['conflict', 'hand-over']),
  entries: z.array(rewrappedEntrySchema).max(1000),
});
export type CaseRelease = z.infer<typeof caseReleaseSchema>;

/** Closing. `checkAfterYear`: the colleague agreed to be asked once after twelve months. */
export const caseCloseSchema = z.strictObject({
  case: z.uuid(),
  entries: z.array(sealedEntrySchema).min(1).max(4),
  checkAfterYear: z.boolean(),
});
export type CaseClose = z.infer<typeof caseCloseSchema>;

/** Ticks for the tally: never beside a case. `id` is random, so that a repeated request counts once. */
export const ticksSchema = z.strictObject({
  ticks: z
    .array(z.strictObject({ id: z.uuidv4(), kind: z.enum(TICK_KINDS), code: z.string().max(60) }))
    .min(1)
    .max(20),
});
export type Ticks = z.infer<typeof ticksSchema>;

/** A case as an allocator sees it: no content, no reason for a choice. */
export const waitingCaseSchema = z
  .object({
    case: z.uuid(),
    reference: z.string(),
    kind: z.enum(CASE_KINDS),
    openedOn: daySchema,
    acknowledgeBy: daySchema,
    late: z.boolean(),
    /** Who it is with; null when it waits for a listener. */
    listener: z.string().nullable(),
    excluded: z.array(z.string()),
    eligible: z.array(z.object({ id: z.uuid(), displayName: z.string(), open: z.number().int() })),
  })
  .meta({ title: 'WaitingCase' });
export type WaitingCase = z.infer<typeof waitingCaseSchema>;
export const waitingCaseListSchema = z.object({ cases: z.array(waitingCaseSchema) });
export type WaitingCaseList = z.infer<typeof waitingCaseListSchema>;

export const assignmentSchema = z.strictObject({ case: z.uuid(), listener: z.uuid() });
export type Assignment = z.infer<typeof assignmentSchema>;
