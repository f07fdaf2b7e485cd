import { createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import {
  keysOfReturnCode,
  newListenerKeys,
  newPhrase,
  newReturnCode,
  PHRASE_WORDS,
  unwrapKeys,
  wrapKeys,
} from '@muster/case-protocol';
import { armor, Decrypter } from 'age-encryption';
import { inTurns, type Turns } from './turns';

const ROUNDS = 15;
const FORCE = 'BENCH';
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };

/** From seven words to a listener's keys, and from a return code to a colleague's. Both are one scrypt and little else; the
 *  peer is the scrypt of OpenSSL, in native code. Equal: with the key of OpenSSL the file key of the wrapped file comes out
 *  as `age` has it, and the access key is that of OpenSSL's bytes. */
export async function benchUnlocking(): Promise<{
  readonly isEqual: boolean;
  readonly phrase: Turns;
  readonly returnCode: Turns;
}> {
  const keys = newListenerKeys(randomBytes);
  const words = newPhrase(PHRASE_WORDS, randomBytes);
  const wrapped = await wrapKeys(keys, words);
  const code = newReturnCode(randomBytes);
  const file = armor.decode(wrapped);
  const unwrapped = await unwrapKeys(wrapped, words);
  const isEqual =
    unwrapped.ok &&
    unwrapped.value.identity === keys.identity &&
    (await fileKeyOfAge(file, words)).equals(fileKeyOfOpenSsl(file, words)) &&
    (await keysOfReturnCode(code, FORCE)).accessKey === stretch(code).subarray(64).toString('base64url');
  return {
    isEqual,
    phrase: await inTurns(
      () => unwrapKeys(wrapped, words),
      async () => fileKeyOfOpenSsl(file, words),
      ROUNDS,
    ),
    returnCode: await inTurns(
      () => keysOfReturnCode(code, FORCE),
      async () => stretch(code),
      ROUNDS,
    ),
  };
}

function stretch(code: string): Buffer {
  return scryptSync(code, `muster.case/v1|return-code|${FORCE}`, 96, SCRYPT);
}

async function fileKeyOfAge(file: Uint8Array, phrase: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(phrase);
  const text = Buffer.from(file).toString('latin1');
  const end = text.indexOf('\n', text.indexOf('\n---') + 1) + 1;
  return Buffer.from(await decrypter.decryptHeader(file.subarray(0, end)));
}

/** The file key out of the scrypt stanza of an `age` file, as the specification says. */
function fileKeyOfOpenSsl(file: Uint8Array, phrase: string): Buffer {
  const [, stanza = '', body = ''] = Buffer.from(file).toString('latin1').split('\n');
  const [, , salt = ''] = stanza.split(' ');
  const label = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const sealed = Buffer.from(body, 'base64');
  const cipher = createDecipheriv(
    'chacha20-poly1305',
    scryptSync(phrase, label, 32, SCRYPT),
    Buffer.alloc(12),
    {
      authTagLength: 16,
    },
  );
  cipher.setAuthTag(sealed.subarray(16));
  return Buffer.concat([cipher.update(sealed.subarray(0, 16)), cipher.final()]);
}
