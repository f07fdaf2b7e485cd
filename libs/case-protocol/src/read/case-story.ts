import { type BodyOf, type EntryKind } from '../bodies/entry-body';
import { type Author } from '../chain/case-parties';
import { type OpenedEntry } from '../chain/opened-case';

/** An entry of one kind. */
export interface Said<K extends EntryKind> extends Omit<OpenedEntry, 'body'> {
  readonly body: BodyOf<K>;
}

export interface AgreedAction {
  readonly said: Said<'action'>;
  /** What the colleague answered to this wording; null while they have not. */
  readonly answer: Said<'action-answer'> | null;
  readonly done: Said<'action-done'> | null;
}

export interface HandOff {
  readonly said: Said<'hand-off'>;
  /** What the colleague answered to these words, before or after they were noted as sent. */
  readonly answer: Said<'hand-off-answer'> | null;
}

/** What the entries of a case say taken together. What has been removed is missing, and null where it stood alone. */
export interface CaseStory {
  readonly request: Said<'request'> | null;
  readonly contact: Said<'contact'> | null;
  readonly messages: readonly Said<'message'>[];
  readonly slots: Said<'slots'> | null;
  /** Place of the chosen time among those offered last; null while none is chosen. */
  readonly chosen: number | null;
  /** Who said that they have no conflict. */
  readonly withoutConflict: readonly Author[];
  readonly record: Said<'record'> | null;
  readonly codes: Said<'codes'> | null;
  /** What the colleague said of the newest record. */
  readonly recordRead: Said<'record-read'> | null;
  readonly approved: boolean;
  readonly actions: readonly AgreedAction[];
  readonly followUps: readonly Said<'follow-up'>[];
  readonly handOffs: readonly HandOff[];
  readonly outcome: Said<'outcome'> | null;
  readonly addenda: readonly Said<'addendum'>[];
}

/** Puts the entries of an opened case together, in the order of their numbers: a later one replaces an earlier one of the
 *  same thing. An answer counts for the wording that it was given to and for no other, so that nothing is taken as agreed
 *  that the colleague has not seen. The record that the colleague approved stands, with the codes of then: what a listener
 *  writes in its place afterwards is left out, and an addendum is the way to add to it. */
export function caseStory(entries: readonly OpenedEntry[]): CaseStory {
  const all = <K extends EntryKind>(kind: K): readonly Said<K>[] =>
    entries.filter((entry): entry is OpenedEntry & Said<K> => entry.body.kind === kind);
  const last = <K extends EntryKind>(kind: K): Said<K> | null => all(kind).at(-1) ?? null;

  const [slots, choice] = [last('slots'), last('slot-chosen')];
  const reads = all('record-read');
  const approval = reads.find((read) => isApproval(read, all('record'))) ?? null;
  const standing = <K extends 'record' | 'codes'>(kind: K): Said<K> | null =>
    all(kind).findLast(({ seq }) => approval === null || seq < approval.seq) ?? null;
  const record = standing('record');
  const recordRead = reads.findLast(({ body }) => body.record === record?.id) ?? null;
  const [actions, handOffs] = [all('action'), all('hand-off')];
  return {
    ...{ request: last('request'), contact: last('contact'), messages: all('message'), slots },
    chosen: slots && choice && choice.seq > slots.seq ? choice.body.slot : null,
    withoutConflict: all('no-conflict').map(({ author }) => author),
    ...{ record, codes: standing('codes'), recordRead: approval ?? recordRead, approved: approval !== null },
    actions: newest(actions, ({ body }) => body.action).map((said) => ({
      said,
      answer: answerTo(said, actions, all('action-answer'), sameAction),
      done: all('action-done').findLast(({ body }) => body.action === said.body.action) ?? null,
    })),
    followUps: all('follow-up'),
    handOffs: newest(handOffs, ({ body }) => body.handOff).map((said) => ({
      said,
      answer: answerTo(said, handOffs, all('hand-off-answer'), sameHandOff),
    })),
    outcome: last('outcome'),
    addenda: all('addendum'),
  };
}

/** Whether the colleague approved what was the newest record then. */
function isApproval({ seq, body }: Said<'record-read'>, records: readonly Said<'record'>[]): boolean {
  const newest = records.findLast((record) => record.seq < seq);
  return body.approved && newest?.id === body.record;
}

/** The last of each name, in the order in which the names came first. */
function newest<T>(said: readonly T[], nameOf: (each: T) => string): readonly T[] {
  return [...new Map(said.map((each) => [nameOf(each), each])).values()];
}

/** The last answer to a wording: to the entry itself, or to an earlier one that says the same. */
function answerTo<K extends EntryKind, A extends { readonly body: { readonly entry: string } }>(
  said: Said<K>,
  all: readonly Said<K>[],
  answers: readonly A[],
  isSame: (a: BodyOf<K>, b: BodyOf<K>) => boolean,
): A | null {
  const same = new Set(all.filter(({ body }) => isSame(body, said.body)).map(({ id }) => id));
  return answers.findLast(({ body }) => same.has(body.entry)) ?? null;
}

function sameAction(a: BodyOf<'action'>, b: BodyOf<'action'>): boolean {
  return (
    a.action === b.action && a.ask === b.ask && a.owner === b.owner && a.due === b.due && a.told === b.told
  );
}

function sameHandOff(a: BodyOf<'hand-off'>, b: BodyOf<'hand-off'>): boolean {
  return a.handOff === b.handOff && a.to === b.to && a.words === b.words;
}
