import { type PackDocument, packDocumentSchema } from '@muster/contracts';
import { canonicalJson } from '@muster/packs';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';

/** A pack as it was kept, once more as something that may leave: its content is whole and has the hash under which it was
 *  frozen. `digest` is SHA-256, as hexadecimal digits. Throws a BrokenPack, with nothing of the content in its message, when
 *  it is not what was kept. */
export function reopenPack(
  kept: { readonly id: string; readonly hash: string; readonly content: unknown },
  digest: (text: string) => string,
): DisclosedTable<PackDocument> {
  if (digest(canonicalJson(kept.content)) !== kept.hash) throw new BrokenPack(kept.id, 'its hash is another');
  const read = packDocumentSchema.safeParse(kept.content);
  if (!read.success) throw new BrokenPack(kept.id, 'it cannot be read');
  return DisclosedTable[DISCLOSE](read.data);
}

/** A pack that is not what was frozen. Nothing of it leaves. */
export class BrokenPack extends Error {
  constructor(id: string, what: string) {
    super(`pack ${id}: ${what}`);
    this.name = 'BrokenPack';
  }
}
