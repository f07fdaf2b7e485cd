import { scryptAsync } from '@noble/hashes/scrypt.js';
import { base64urlnopad } from '@scure/base';
import { keysOfSecrets } from './keys-of-secrets';
import { type PartyKeys } from './party-keys';
import { type ReturnCode } from './return-code';

/** Keys of a colleague, and what opens the case on the server (which keeps a hash of it). */
export interface ColleagueKeys extends PartyKeys {
  /** 32 bytes in base64url without padding: 43 characters. */
  readonly accessKey: string;
}

/** The keys that a return code stands for in one force: 96 bytes of scrypt (RFC 7914; N = 2^15, r = 8, p = 1) of the code
 *  under a salt that is fixed for the force. Takes a few tenths of a second and 32 MiB, and lets a page live meanwhile. */
export async function keysOfReturnCode(code: ReturnCode, force: string): Promise<ColleagueKeys> {
  const salt = `muster.case/v1|return-code|${force}`;
  const bytes = await scryptAsync(code, salt, { N: 2 ** 15, r: 8, p: 1, dkLen: 96 });
  return {
    ...keysOfSecrets(bytes.subarray(0, 32), bytes.subarray(32, 64)),
    accessKey: base64urlnopad.encode(bytes.subarray(64)),
  };
}
