import { Encrypter } from 'age-encryption';
import { decryptFile } from './decrypt-file';
import { inTurns, type Turns } from './turns';
import { InventedCase } from './invented-case';

const ROUNDS = 200;
const ENTRIES = 30;

/** Sealing an entry for three readers: envelope, signature, padding, `age` file, base64. The peer encrypts the same padded
 *  text to the same three with a bare `Encrypter`. Entries of all sizes, one after another. */
export async function benchSealing(): Promise<{ readonly isEqual: boolean; readonly sealing: Turns }> {
  const invented = new InventedCase();
  const bodies = [...invented.bodies(ENTRIES)];
  const texts: Uint8Array[] = [];
  let isEqual = true;
  for (const [seq, body] of bodies.entries()) {
    const sealed = await invented.seal(body, seq, null);
    const text = await decryptFile(sealed.ciphertext, invented.listener.identity);
    const theirs = await decryptFile(await bare(text, invented.recipients), invented.recovery.identity);
    isEqual &&= Buffer.from(text).equals(theirs) && Buffer.from(text).includes(JSON.stringify(body));
    texts.push(text);
  }
  let [mine, theirs] = [0, 0];
  const sealing = await inTurns(
    async () => {
      const seq = mine++ % ENTRIES;
      const body = bodies[seq];
      if (body) await invented.seal(body, seq, null);
    },
    async () => bare(texts[theirs++ % ENTRIES] ?? new Uint8Array(), invented.recipients),
    ROUNDS,
  );
  return { isEqual, sealing };
}

async function bare(text: Uint8Array, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return Buffer.from(await encrypter.encrypt(text)).toString('base64');
}
