import { type PublicKeys } from '@muster/case-protocol';
import { type Listener } from '@muster/contracts';

/** Those of `listeners` whose signature a case would not believe, because it does not know the key that they have now. */
export function strangersIn(
  listeners: readonly Listener[],
  known: readonly PublicKeys[],
): readonly Listener[] {
  const keys = new Set(known.map(({ verifyKey }) => verifyKey));
  return listeners.filter(({ verifyKey }) => !keys.has(verifyKey));
}
