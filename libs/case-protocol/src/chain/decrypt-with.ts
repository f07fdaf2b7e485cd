import { ok, type Result } from '@muster/domain';
import { base64 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { type PartyKeys } from '../keys/party-keys';
import { type ChainRefusal, refuseChain } from './chain-refusal';
import { type KeptEntry } from './kept-entry';

/** What `age-encryption` says when no key opens the file. */
const NO_MATCH = /no identity matched/;

/** Gives what decrypts entries with one party's keys, to the padded text. */
export function decryptWith({ identity }: PartyKeys) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return async ({ ciphertext, seq }: KeptEntry): Promise<Result<Uint8Array, ChainRefusal>> => {
    if (ciphertext === null) return refuseChain('missing-entry', seq);
    try {
      return ok(await decrypter.decrypt(base64.decode(ciphertext)));
    } catch (fault) {
      const isClosed = fault instanceof Error && NO_MATCH.test(fault.message);
      return refuseChain(isClosed ? 'wrong-key' : 'tampered', seq);
    }
  };
}
