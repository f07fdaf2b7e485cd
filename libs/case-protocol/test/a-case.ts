import { type BodyOf, type EntryBody } from '../src/bodies/entry-body';
import { type KeptEntry } from '../src/chain/kept-entry';
import { newListenerKeys } from '../src/keys/new-listener-keys';
import { type PartyKeys } from '../src/keys/party-keys';
import { publicOf } from '../src/keys/public-of';
import { sealEntry } from '../src/seal/seal-entry';
import { seededBytes } from './seeded-bytes';

export const FORCE = 'testshire';
export const CASE = '0c6ffb4a-55a4-4a47-9a4f-3f8b1f7f9a01';
export const DAY = '2026-03-02';

/** `stranger` is named nowhere; `late` is a listener who is introduced later. */
export const PEOPLE = {
  colleague: newListenerKeys(seededBytes('colleague')),
  listener: newListenerKeys(seededBytes('listener')),
  other: newListenerKeys(seededBytes('other listener')),
  late: newListenerKeys(seededBytes('late listener')),
  recovery: newListenerKeys(seededBytes('recovery')),
  stranger: newListenerKeys(seededBytes('stranger')),
} satisfies Record<string, PartyKeys>;
export type Person = keyof typeof PEOPLE;

export const LISTENER_IDS = {
  listener: '11111111-1111-4111-8111-111111111111',
  other: '22222222-2222-4222-8222-222222222222',
  late: '33333333-3333-4333-8333-333333333333',
};

/** Recipients of an entry once the case is with its listener. */
export const READERS: readonly string[] = (['colleague', 'listener', 'recovery'] as const).map(
  (person) => publicOf(PEOPLE[person]).recipient,
);

export const REQUEST: BodyOf<'request'> = {
  ...{ kind: 'request', about: 'say-and-stay', option: 'any', avoid: '', retiring: false },
  ...{ limitsReadOn: DAY, colleague: publicOf(PEOPLE.colleague), recovery: publicOf(PEOPLE.recovery) },
  listeners: (['listener', 'other'] as const).map((person) => ({
    ...publicOf(PEOPLE[person]),
    listener: LISTENER_IDS[person],
  })),
};

export const CONTACT: BodyOf<'contact'> = {
  ...{ kind: 'contact', by: 'phone', address: '01632 960123', mayLeaveMessage: false, note: '' },
};

export const INTRODUCE: BodyOf<'introduce'> = {
  ...{ kind: 'introduce', listener: LISTENER_IDS.late, ...publicOf(PEOPLE.late) },
};

export const say = (text: string): BodyOf<'message'> => ({ kind: 'message', text });

/** Name of the entry at a place: a UUIDv4 that is the same in every run. */
export function entryId(seq: number): string {
  return `aaaaaaaa-0000-4000-8000-${String(seq).padStart(12, '0')}`;
}

export type Said = readonly [Person, EntryBody];

export const SHORT_CASE: readonly Said[] = [
  ['colleague', REQUEST],
  ['colleague', CONTACT],
  ['listener', say('I have time on Thursday.')],
  ['colleague', say('Thursday is fine.')],
];

/** A case as a server would keep it, sealed by those who say it. */
export async function aCase(
  said: readonly Said[] = SHORT_CASE,
  about: { readonly force?: string; readonly case?: string; readonly recipients?: readonly string[] } = {},
): Promise<KeptEntry[]> {
  const kept: KeptEntry[] = [];
  const random = seededBytes(JSON.stringify(about));
  for (const [seq, [person, body]] of said.entries()) {
    const sealed = await sealEntry({
      ...{ force: about.force ?? FORCE, case: about.case ?? CASE, entry: entryId(seq), seq },
      ...{ prev: kept.at(-1)?.digest ?? null, body, author: PEOPLE[person], on: DAY },
      ...{ recipients: about.recipients ?? READERS, random },
    });
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    kept.push(sealed.value);
  }
  return kept;
}
