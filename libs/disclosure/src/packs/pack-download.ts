import { type PackDownload, type PackReading } from '@muster/contracts';
import { packFile, type PackFormat } from '@muster/packs';
import { base64 } from '@scure/base';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { standingOfPack } from './standing-of-pack';

/** A pack as one file. It says that it is a draft until a second person has approved it, that it was replaced or withdrawn, and nothing
 *  of who did what. */
export function packDownload(
  reading: DisclosedTable<PackReading>,
  format: PackFormat,
): DisclosedTable<PackDownload> {
  const { pack, document } = reading.toJSON();
  const { name, mediaType, bytes } = packFile(document, format, {
    standing: standingOfPack(pack),
    hash: pack.hash,
  });
  return DisclosedTable[DISCLOSE]({ name, mediaType, base64: base64.encode(bytes) });
}
