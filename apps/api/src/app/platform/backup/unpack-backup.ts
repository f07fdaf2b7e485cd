import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { DamagedBackupError } from './read-backup';

/** The bytes of a backup file, unpacked. The file is opened when reading begins, so that none of its faults happens while
 *  nobody listens. Throws DamagedBackupError when it was not packed by `muster backup`, is cut short or was changed. */
export async function* unpackBackup(file: string): AsyncGenerator<Buffer> {
  const unpack = createZstdDecompress();
  // The fault of either stream reaches the reader of the second one.
  pipeline(createReadStream(file), unpack, () => undefined);
  const unpacked: AsyncIterable<Buffer> = unpack;
  try {
    yield* unpacked;
  } catch (fault) {
    throw isPackingFault(fault) ? new DamagedBackupError('cannot be unpacked') : fault;
  }
}

/** Node names a file that ends too early by zlib's code, everything else by Zstandard's. */
function isPackingFault(fault: unknown): boolean {
  return (
    typeof fault === 'object' && fault !== null && 'code' in fault && /^(Z_|ZSTD_)/.test(String(fault.code))
  );
}
