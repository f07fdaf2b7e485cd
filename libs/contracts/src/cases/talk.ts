import { CASE_KINDS, CASE_MOVES, CASE_STATES, ENTRY_CLASSES } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';
import { listenerSchema, publicKeysSchema, settledCheckSchema } from './case-file';
import { rewrappedEntrySchema, sealedEntrySchema } from './sealed-entry';

/** What opens a case for its colleague: derived from the return code in the browser; the server keeps its hash. */
const accessKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const listeners = z.array(z.uuid()).max(200);

/** Everything `/talk` needs before anything is typed. */
export const talkOptionsSchema = z
  .object({
    /** False while there is no listener or no recovery key: then nobody can ask yet. */
    open: z.boolean(),
    force: z.string(),
    forceName: z.string(),
    /** The force is invented: keys of its demonstration lie open, and nobody may write about themselves. */
    synthetic: z.boolean(),
    listeners: z.array(listenerSchema),
    recovery: publicKeysSchema.nullable(),
    /** Days or months after the close, by class of entry, from the retention file. */
    retention: z.array(
      z.object({ class: z.enum(ENTRY_CLASSES), sentence: z.string(), days: z.number().int() }),
    ),
    /** When a case to which nobody writes is closed by itself, from the same file. */
    quiet: z.string(),
    /** Where else one can turn, in and outside the force. */
    signposts: z.array(z.object({ name: z.string(), how: z.string(), outside: z.boolean() })),
    acknowledgeWorkingDays: z.number().int(),
    /** What the codes of a record are called. */
    themes: z.array(z.object({ code: z.string(), label: z.string() })),
    leavingReasons: z.array(z.object({ code: z.string(), label: z.string() })),
    /** Neutral page for "Leave this page now". */
    exitAddress: z.string(),
  })
  .meta({ title: 'TalkOptions' });
export type TalkOptions = z.infer<typeof talkOptionsSchema>;

/** A request. `case` is a random UUID of the browser; sent twice, it is kept once. `listener` is null where an allocator
 *  shall choose: then the entries are encrypted to everyone who is not excluded. */
export const talkRequestSchema = z.strictObject({
  case: z.uuidv4(),
  key: accessKey,
  kind: z.enum(CASE_KINDS),
  listener: z.uuid().nullable(),
  excluded: listeners,
  entries: z.array(sealedEntrySchema).min(1).max(3),
});
export type TalkRequest = z.infer<typeof talkRequestSchema>;

export const talkReceiptSchema = z
  .object({ reference: z.string(), state: z.enum(CASE_STATES), acknowledgeBy: daySchema })
  .meta({ title: 'TalkReceipt' });
export type TalkReceipt = z.infer<typeof talkReceiptSchema>;

export const talkKeySchema = z.strictObject({ key: accessKey });
export type TalkKey = z.infer<typeof talkKeySchema>;

/** New entries of the colleague, the move and the check that go with them if any. Refused when `entries[0].seq` is taken.
 *  A check is settled without words too: after a year nobody can write any more. */
export const talkEntriesSchema = z
  .strictObject({
    key: accessKey,
    entries: z.array(sealedEntrySchema).max(4),
    move: z.enum(CASE_MOVES).nullable(),
    check: settledCheckSchema.nullable(),
  })
  .refine(({ entries, move, check }) => entries.length > 0 || (check !== null && move === null), {
    message: 'an entry or a check is needed',
    path: ['entries'],
  });
export type TalkEntries = z.infer<typeof talkEntriesSchema>;

/** The colleague shuts listeners out, besides those who are already. When the case is with one of them, or is still
 *  encrypted to all, every entry comes along, encrypted anew to those who are left. Without a further listener it makes a
 *  case readable that waits and that nobody else could read. */
export const talkExclusionSchema = z.strictObject({
  key: accessKey,
  excluded: listeners,
  entries: z.array(rewrappedEntrySchema).max(1000),
});
export type TalkExclusion = z.infer<typeof talkExclusionSchema>;

/** Entries encrypted anew by the colleague for the listener assigned in the meantime. */
export const talkRewrapSchema = z.strictObject({
  key: accessKey,
  listener: z.uuid(),
  entries: z.array(rewrappedEntrySchema).min(1).max(1000),
});
export type TalkRewrap = z.infer<typeof talkRewrapSchema>;

/** What became of a write: where the case stands and how many entries it has. */
export const caseWrittenSchema = z
  .object({ state: z.enum(CASE_STATES), entries: z.number().int() })
  .meta({ title: 'CaseWritten' });
export type CaseWritten = z.infer<typeof caseWrittenSchema>;

/** A request for erasure: the case is gone, or a legal hold stops it and the wish is kept. `asked`: when it came first. */
export const erasureAnswerSchema = z
  .object({ state: z.enum(['held', 'erased']), asked: daySchema })
  .meta({ title: 'ErasureAnswer' });
export type ErasureAnswer = z.infer<typeof erasureAnswerSchema>;
