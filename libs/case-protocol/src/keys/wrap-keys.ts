import { armor, Encrypter } from 'age-encryption';
import { type PartyKeys } from './party-keys';

/** log2 of scrypt's N. Enough for a phrase of 90 bits; a phone needs about half a second. */
const WORK_FACTOR = 15;

/** Wraps secret keys under a phrase: an armored `age` passphrase file. What is inside is an ordinary identity file of
 *  `age`, in which the signing key stands as a comment, so that `age -d -i FILE` opens entries with it. */
export async function wrapKeys({ identity, signingKey }: PartyKeys, phrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(phrase);
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return armor.encode(await encrypter.encrypt(`# muster.case/v1 signing key: ${signingKey}\n${identity}\n`));
}
