import { type PublicKeys } from '@muster/case-protocol';

/** Whether the keys that the server gives to colleagues are the ones that these seven words opened. Otherwise somebody else
 *  could read what is written for this listener. */
export function isPublished(own: PublicKeys, published: readonly PublicKeys[]): boolean {
  return published.every(
    ({ recipient, verifyKey }) => recipient === own.recipient && verifyKey === own.verifyKey,
  );
}
