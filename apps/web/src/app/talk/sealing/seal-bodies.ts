import { type EntryBody, type PartyKeys, publicOf, sealEntry, type SealedEntry } from '@muster/case-protocol';
import { type TalkOptions } from '@muster/contracts';
import { type OpenFile } from '../back/open-file-state';
import { caseReaders } from './case-readers';
import { random } from './random';

export interface BodiesToSeal extends Pick<OpenFile, 'file' | 'opened'> {
  readonly keys: PartyKeys;
  readonly options: TalkOptions;
  readonly bodies: readonly EntryBody[];
  readonly today: string;
}

/** Seals entries after the last one of a case, each tied to the one before. A listener whom the case does not name yet is
 *  introduced first, so that what they write can be believed. Throws what no field should let through. */
export async function sealBodies({
  file,
  opened,
  keys,
  options,
  bodies,
  today,
}: BodiesToSeal): Promise<SealedEntry[]> {
  const { listener } = file;
  const known = opened.parties?.listeners.some(({ verifyKey }) => verifyKey === listener?.verifyKey) ?? true;
  const all: readonly EntryBody[] =
    listener && !known
      ? [
          {
            ...{ kind: 'introduce', listener: listener.id, recipient: listener.recipient },
            verifyKey: listener.verifyKey,
          },
          ...bodies,
        ]
      : bodies;
  const sealed: SealedEntry[] = [];
  for (const [at, body] of all.entries()) {
    const entry = await sealEntry({
      ...{ force: file.force, case: file.case, entry: crypto.randomUUID() },
      ...{ seq: opened.head.count + at, prev: sealed.at(-1)?.digest ?? opened.head.digest },
      ...{ body, author: keys, on: today, random },
      recipients: [publicOf(keys).recipient, ...caseReaders({ file, opened }, options, file.excluded)],
    });
    if (!entry.ok) throw new Error(entry.refusal.code);
    sealed.push(entry.value);
  }
  return sealed;
}
