import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry } from 'yauzl';
import { UnreadableFile } from '../unreadable-file';
import { type PackedBytes } from './packed-bytes';
import { readDirectory, type ZipDirectory } from './read-directory';

const PIECE = 64 * 1024;

/** The parts of a packed workbook. Every part is unpacked in pieces and checked against its checksum and against the size
 *  that the directory declares, which was judged before: at most one piece more is unpacked. */
export class ZipPackage {
  private constructor(
    private readonly bytes: PackedBytes,
    private readonly directory: ZipDirectory,
  ) {}

  /** Throws `UnreadableFile` when the directory is not sound. */
  static async open(bytes: PackedBytes): Promise<ZipPackage> {
    return new ZipPackage(bytes, await readDirectory(bytes));
  }

  get names(): readonly string[] {
    return [...this.directory.parts.keys()];
  }

  has(name: string): boolean {
    return this.directory.parts.has(name);
  }

  /** Unpacks a part. Throws `UnreadableFile` when it is missing or damaged. Who stops early has
   *  nothing checked but what was read. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.directory.parts.get(name);
    if (entry === undefined) throw new UnreadableFile('damaged-spreadsheet');
    const start = await this.startOf(entry);
    const packed = this.bytes.between(start, start + entry.compressedSize);
    let size = 0;
    let checksum = 0;
    for await (const piece of entry.compressionMethod === 0 ? packed : inflated(packed)) {
      size += piece.length;
      if (size > entry.uncompressedSize) throw new UnreadableFile('damaged-spreadsheet');
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
      throw new UnreadableFile('damaged-spreadsheet');
    }
  }

  /** The first `length` bytes of a part, or all when it has fewer. */
  async head(name: string, length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of this.read(name)) {
      pieces.push(piece);
      size += piece.length;
      if (size >= length) break;
    }
    return Buffer.concat(pieces).subarray(0, length);
  }

  /** Where the data of a part begins. Its own header must tell the same as the directory. */
  private async startOf(entry: Entry): Promise<number> {
    const header = await this.directory.file.readLocalFileHeaderPromise(entry).catch(() => null);
    const same =
      header !== null &&
      header.fileName.equals(entry.fileNameRaw) &&
      header.compressionMethod === entry.compressionMethod &&
      (header.generalPurposeBitFlag & 1) === 0;
    if (!same) throw new UnreadableFile('damaged-spreadsheet');
    return header.fileDataStart;
  }
}

async function* inflated(packed: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  const feeding = pipeline(Readable.from(packed), inflate);
  // Its failure shows at the reading end below; without this it would count as unhandled for a moment.
  feeding.catch(() => undefined);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    throw code?.startsWith('Z_') ? new UnreadableFile('damaged-spreadsheet') : problem;
  } finally {
    inflate.destroy();
  }
}
