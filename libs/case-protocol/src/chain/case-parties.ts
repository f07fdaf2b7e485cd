import { type BodyOf, type EntryBody } from '../bodies/entry-body';
import { type PublicKeys } from '../keys/party-keys';

/** Who wrote an entry. `not-known`: the entry that named the parties has been removed by the retention rule. */
export type Author = 'colleague' | 'recovery' | 'not-known' | { readonly listener: string };

export interface ListenerKeys extends PublicKeys {
  /** Account of the listener. */
  readonly listener: string;
}

/** The parties that a case names: those of its request, and listeners introduced since, in that order. */
export interface CaseParties {
  readonly colleague: PublicKeys;
  readonly recovery: PublicKeys;
  readonly listeners: readonly ListenerKeys[];
}

export function partiesOf({ colleague, recovery, listeners }: BodyOf<'request'>): CaseParties {
  return { colleague, recovery, listeners };
}

/** The parties after an entry: one more when it introduces a listener. A key keeps the meaning that it had first, so nobody
 *  can be introduced under the key of somebody else. */
export function partiesAfter(parties: CaseParties, body: EntryBody): CaseParties {
  if (body.kind !== 'introduce' || authorOf(parties, body.verifyKey) !== null) return parties;
  const { listener, recipient, verifyKey } = body;
  return { ...parties, listeners: [...parties.listeners, { listener, recipient, verifyKey }] };
}

/** Whose signatures a key verifies; null when the case does not name it. */
export function authorOf(
  { colleague, recovery, listeners }: CaseParties,
  verifyKey: string,
): Exclude<Author, 'not-known'> | null {
  if (colleague.verifyKey === verifyKey) return 'colleague';
  if (recovery.verifyKey === verifyKey) return 'recovery';
  const found = listeners.find((each) => each.verifyKey === verifyKey);
  return found ? { listener: found.listener } : null;
}
