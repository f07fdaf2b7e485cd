import { base64 } from '@scure/base';
import { Encrypter } from 'age-encryption';

const X25519_RECIPIENT = /^age1[0-9a-z]{58}$/;

/** Encrypts to recipients as an `age` file, in base64. Their order in the file is that of the alphabet: it tells nobody's
 *  part. Throws without a recipient, and on what is no X25519 recipient. */
export async function encryptTo(text: Uint8Array, recipients: readonly string[]): Promise<string> {
  if (recipients.length === 0) throw new Error('nobody to encrypt to');
  const encrypter = new Encrypter();
  for (const recipient of [...new Set(recipients)].sort()) {
    if (!X25519_RECIPIENT.test(recipient)) throw new Error('no X25519 recipient');
    encrypter.addRecipient(recipient);
  }
  return base64.encode(await encrypter.encrypt(text));
}
