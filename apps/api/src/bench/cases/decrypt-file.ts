import { Decrypter } from 'age-encryption';

/** The text of an `age` file in base64, with nothing around it. */
export async function decryptFile(ciphertext: string, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(Buffer.from(ciphertext, 'base64'));
}
