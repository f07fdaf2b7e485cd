import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { armor, Decrypter } from 'age-encryption';
import { type PartyKeys } from './party-keys';

export interface UnwrapRefusal extends Refusal {
  readonly code: 'wrong-phrase' | 'keys-unreadable';
}

const INSIDE = /^# muster\.case\/v1 signing key: ([0-9a-f]{64})\n(AGE-SECRET-KEY-1[0-9A-Z]{58})\n$/;
const UNREADABLE =
  'The kept keys are damaged or of another kind. Custodians can make your cases readable again.';
/** What `age-encryption` says when the phrase does not open the file. */
const NO_MATCH = /no identity matched/;

/** Opens wrapped keys. A wrong phrase and a damaged file are told apart as far as the format allows: a flipped bit in the
 *  part that the phrase opens looks like a wrong phrase. */
export async function unwrapKeys(wrapped: string, phrase: string): Promise<Result<PartyKeys, UnwrapRefusal>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(phrase);
  try {
    const inside = INSIDE.exec(await decrypter.decrypt(armor.decode(wrapped), 'text'));
    const [, signingKey, identity] = inside ?? [];
    if (signingKey === undefined || identity === undefined) return refuse('keys-unreadable', UNREADABLE);
    return ok({ identity, signingKey });
  } catch (fault) {
    return fault instanceof Error && NO_MATCH.test(fault.message)
      ? refuse('wrong-phrase', 'These seven words do not open your keys. Check them and try again.')
      : refuse('keys-unreadable', UNREADABLE);
  }
}
