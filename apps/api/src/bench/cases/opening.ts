import { openChain } from '@muster/case-protocol';
import { decryptFile } from './decrypt-file';
import { InventedCase } from './invented-case';
import { inTurns, type Turns } from './turns';

const ROUNDS = 30;
const ENTRIES = 30;

/** Opening a case of 30 entries with everything that is checked. The peer decrypts the same 30 files and checks nothing.
 *  Equal: each body stands in the text that the peer gets, in the same order. */
export async function benchOpening(): Promise<{ readonly isEqual: boolean; readonly opening: Turns }> {
  const invented = new InventedCase();
  const kept = await invented.entries(ENTRIES);
  const { force, id, listener, colleague } = invented;
  const ours = () => openChain({ force, case: id, kept, keys: colleague });
  const theirs = async (identity: string) => {
    const texts: Uint8Array[] = [];
    for (const { ciphertext } of kept) texts.push(await decryptFile(ciphertext ?? '', identity));
    return texts;
  };
  const opened = await ours();
  const texts = await theirs(listener.identity);
  const isEqual =
    opened.ok &&
    opened.value.entries.length === ENTRIES &&
    opened.value.entries.every(({ body }, at) => {
      const text = texts[at];
      return text !== undefined && Buffer.from(text).includes(JSON.stringify(body));
    });
  return { isEqual, opening: await inTurns(ours, () => theirs(listener.identity), ROUNDS) };
}
