import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of a workbook: its name and its text, piece by piece. */
export interface WorkbookPart {
  readonly name: string;
  readonly content: Iterable<string>;
}

/** Writes a zip file part by part, in bounded memory, as office programs pack workbooks. */
export async function writeWorkbook(path: string, parts: readonly WorkbookPart[]): Promise<void> {
  const target = createWriteStream(path);
  const directory: Buffer[] = [];
  let at = 0;
  const write = async (bytes: Buffer) => {
    at += bytes.length;
    if (!target.write(bytes)) await once(target, 'drain');
  };
  for (const { name, content } of parts) {
    const packed = await deflate(content);
    const size = packed.pieces.reduce((sum, { length }) => sum + length, 0);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(packed.checksum, 10);
    about.writeUInt32LE(size, 14);
    about.writeUInt32LE(packed.size, 18);
    about.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, offset, Buffer.from(name));
    for (const piece of [Buffer.from('PK\x03\x04'), about, Buffer.from(name), ...packed.pieces]) {
      await write(piece);
    }
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  for (const piece of [list, Buffer.from('PK\x05\x06'), end]) await write(piece);
  target.end();
  await once(target, 'close');
}

interface Packed {
  readonly pieces: readonly Buffer[];
  readonly checksum: number;
  readonly size: number;
}

async function deflate(content: Iterable<string>): Promise<Packed> {
  const packing = createDeflateRaw({ level: 6 });
  const pieces: Buffer[] = [];
  packing.on('data', (piece: Buffer) => pieces.push(piece));
  let checksum = 0;
  let size = 0;
  for (const text of content) {
    const bytes = Buffer.from(text);
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    if (!packing.write(bytes)) await once(packing, 'drain');
  }
  packing.end();
  await once(packing, 'end');
  return { pieces, checksum, size };
}
