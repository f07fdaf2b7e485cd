import { type PublicKeys } from '@muster/case-protocol';
import { type Listener } from '@muster/contracts';

/** For whom a listener locks a case who gives it up: listeners whom it names, with the keys that it names, and further ones
 *  without another post. Holders of a named post meet only those who chose them: one who came since waits for the colleague's
 *  own yes. */
export function heirsOf(pool: readonly Listener[], named: readonly PublicKeys[]): readonly Listener[] {
  return pool.filter(({ verifyKey, recipient, post }) => {
    const known = named.find((each) => each.verifyKey === verifyKey);
    return known ? known.recipient === recipient : post === 'listener';
  });
}
