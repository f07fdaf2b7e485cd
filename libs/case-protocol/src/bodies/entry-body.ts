import { CASE_KINDS, CASE_OUTCOMES, type EntryClass, LISTENER_OPTIONS } from '@muster/domain';
import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));
const upTo = (characters: number) => z.string().check(z.maxLength(characters));
const short = upTo(200);
const text = upTo(12_000);
const words = z.string().check(z.minLength(1), z.maxLength(12_000));
const id = z.uuidv4();

/** A recipient of the `age` format and the key with which its holder signs. */
const keys = z.strictObject({
  recipient: short,
  verifyKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** First entry of every case, by the colleague: what is asked for, and whose signatures the readers may believe. `avoid`
 *  is who must not see it besides listeners, in the colleague's words. */
const request = z.strictObject({
  kind: z.literal('request'),
  about: z.enum(CASE_KINDS),
  option: z.enum(LISTENER_OPTIONS),
  avoid: text,
  retiring: z.boolean(),
  limitsReadOn: day,
  colleague: keys,
  recovery: keys,
  listeners: z.array(z.extend(keys, { listener: id })).check(z.maxLength(200)),
});

/** How to reach the colleague safely. A later one replaces it. */
const contact = z.strictObject({
  kind: z.literal('contact'),
  by: z.enum(['phone', 'e-mail', 'here']),
  address: short,
  mayLeaveMessage: z.boolean(),
  note: short,
});

const message = z.strictObject({ kind: z.literal('message'), text: words });

/** Times that the listener offers, in local time. */
const slots = z.strictObject({
  kind: z.literal('slots'),
  slots: z
    .array(
      z.strictObject({
        day,
        time: z.string().check(z.regex(/^\d{2}:\d{2}$/)),
        how: z.enum(['in-person', 'phone', 'video']),
        where: short,
      }),
    )
    .check(z.minLength(1), z.maxLength(3)),
});
const slotChosen = z.strictObject({
  kind: z.literal('slot-chosen'),
  slot: z.int().check(z.minimum(0), z.maximum(2)),
});

/** The listener has read whom the colleague wants kept out and has no conflict. */
const noConflict = z.strictObject({ kind: z.literal('no-conflict') });

/** What was said, in eight short sections; a later one replaces it until the colleague has approved. `likelihood` is in the
 *  colleague's own words: no score is stored. In a leaving conversation `comeBack` is asked instead of it. */
const record = z.strictObject({
  kind: z.literal('record'),
  happening: text,
  help: text,
  keep: text,
  couldHaveDone: text,
  likelihood: text,
  comeBack: z.enum(['yes', 'perhaps', 'no', 'not-asked']),
  mustBeActedOn: text,
  betweenUs: text,
});

/** The coded part of the record: codes of `definitions/cases/themes.json`, the primary one first. */
const codes = z.strictObject({
  kind: z.literal('codes'),
  themes: z.array(upTo(60)).check(z.maxLength(4)),
  otherTheme: short,
  direction: z.enum(['push', 'pull', 'both', 'not-said']),
  avoidable: z.enum(['yes', 'partly', 'no', 'not-asked']),
  reasons: z.array(upTo(60)).check(z.maxLength(5)),
});

/** The colleague has read the record: right as it is, or what has to be changed. */
const recordRead = z.strictObject({
  kind: z.literal('record-read'),
  record: id,
  approved: z.boolean(),
  correction: text,
});

/** An agreed action; `told` is to the letter what the owner will be told. A later one with the same `action` replaces it. */
const action = z.strictObject({
  kind: z.literal('action'),
  action: id,
  ask: short,
  owner: short,
  due: day,
  told: words,
});
const actionAnswer = z.strictObject({
  kind: z.literal('action-answer'),
  action: id,
  entry: id,
  approved: z.boolean(),
  words: text,
});
const actionDone = z.strictObject({
  kind: z.literal('action-done'),
  action: id,
  met: z.enum(['yes', 'partly', 'no']),
  on: day,
  note: text,
});

/** One agreed check after 30, 90 or 180 days, or the question after twelve months. */
const followUp = z.strictObject({
  kind: z.literal('follow-up'),
  after: z.enum(['30-days', '90-days', '180-days', '12-months']),
  how: text,
  worse: z.enum(['yes', 'no', 'not-said', 'not-reached']),
  worseHow: text,
  stop: z.boolean(),
});

/** What leaves the confidential conversation for safeguarding, professional standards or the Dignity at Work panel: the exact words.
 *  Without the colleague's yes only with the lawful reason. */
const handOff = z.strictObject({
  kind: z.literal('hand-off'),
  handOff: id,
  to: z.enum(['safeguarding', 'professional-standards', 'dignity-at-work']),
  words,
  shownFirst: z.boolean(),
  lawfulReason: z.enum(['none', 'risk-of-harm', 'crime', 'serious-misconduct', 'court-order']),
  sent: z.boolean(),
});
const handOffAnswer = z.strictObject({
  kind: z.literal('hand-off-answer'),
  handOff: id,
  entry: id,
  agreed: z.boolean(),
  words: text,
});

const outcome = z.strictObject({
  kind: z.literal('outcome'),
  outcome: z.enum(CASE_OUTCOMES),
  month,
  helped: text,
  keepContact: z.boolean(),
});

/** A note after the record was approved; the record itself is never changed. */
const addendum = z.strictObject({ kind: z.literal('addendum'), text: words });

/** A listener who comes later, introduced by somebody whose signature the readers believe already. */
const introduce = z.strictObject({ kind: z.literal('introduce'), listener: id, ...keys.shape });

export const entryBodySchema = z.discriminatedUnion('kind', [
  request,
  contact,
  message,
  slots,
  slotChosen,
  noConflict,
  record,
  codes,
  recordRead,
  action,
  actionAnswer,
  actionDone,
  followUp,
  handOff,
  handOffAnswer,
  outcome,
  addendum,
  introduce,
]);

/** What an entry of a case says, before it is sealed. */
export type EntryBody = z.infer<typeof entryBodySchema>;
export type EntryKind = EntryBody['kind'];
export type BodyOf<K extends EntryKind> = Extract<EntryBody, { kind: K }>;

/** How long an entry of each kind is kept. */
export const CLASS_OF_ENTRY: Readonly<Record<EntryKind, EntryClass>> = {
  request: 'narrative',
  contact: 'contact',
  message: 'narrative',
  slots: 'narrative',
  'slot-chosen': 'narrative',
  'no-conflict': 'narrative',
  record: 'narrative',
  codes: 'coded',
  'record-read': 'narrative',
  action: 'narrative',
  'action-answer': 'narrative',
  'action-done': 'coded',
  'follow-up': 'narrative',
  'hand-off': 'narrative',
  'hand-off-answer': 'narrative',
  outcome: 'coded',
  addendum: 'narrative',
  introduce: 'narrative',
};
