import {
  type EntryBody,
  formatReturnCode,
  keysOfReturnCode,
  newReturnCode,
  publicOf,
  sealEntry,
  type SealedEntry,
} from '@muster/case-protocol';
import { type TalkOptions, type TalkRequest } from '@muster/contracts';
import { type Draft } from '../ask/draft';
import { listenersLeft } from '../ask/listeners-left';
import { random } from './random';

/** Makes the return code, seals the request and how to reach the colleague, and gathers what the server may know: kind, who
 *  is left out, and the listener where only one is left. Throws when nobody is left or a question is open: the steps before
 *  do not let such a draft through. */
export async function newParcel(
  draft: Draft,
  { force, listeners, recovery }: TalkOptions,
  today: string,
): Promise<{ readonly code: string; readonly body: TalkRequest }> {
  const left = listenersLeft(listeners, draft);
  if (
    left.length === 0 ||
    recovery === null ||
    draft.about === '' ||
    draft.option === '' ||
    draft.reach === ''
  )
    throw new Error('the draft is not complete');
  const code = newReturnCode(random);
  const { accessKey, ...keys } = await keysOfReturnCode(code, force);
  const bodies: readonly EntryBody[] = [
    {
      kind: 'request',
      about: draft.about,
      option: draft.option,
      avoid: draft.avoid.trim(),
      retiring: draft.about === 'leaving' && draft.retiring === 'yes',
      limitsReadOn: today,
      colleague: publicOf(keys),
      recovery: { recipient: recovery.recipient, verifyKey: recovery.verifyKey },
      listeners: left.map(({ id, recipient, verifyKey }) => ({ listener: id, recipient, verifyKey })),
    },
    {
      kind: 'contact',
      by: draft.reach,
      address: draft.reach === 'here' ? '' : draft.address.trim(),
      mayLeaveMessage: draft.reach === 'phone' && draft.mayLeaveMessage === 'yes',
      note: draft.note.trim(),
    },
  ];
  const id = crypto.randomUUID();
  const entries: SealedEntry[] = [];
  for (const [seq, body] of bodies.entries()) {
    const sealed = await sealEntry({
      ...{ force, case: id, entry: crypto.randomUUID(), seq, prev: entries.at(-1)?.digest ?? null, body },
      ...{ author: keys, on: today, random },
      recipients: [...left, recovery].map(({ recipient }) => recipient),
    });
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    entries.push(sealed.value);
  }
  const alone = left.length === 1 ? (left[0]?.id ?? null) : null;
  return {
    code: formatReturnCode(code),
    body: {
      ...{ case: id, key: accessKey, kind: draft.about, listener: alone, entries },
      excluded: listeners.filter((each) => !left.includes(each)).map((each) => each.id),
    },
  };
}
