import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file, and what the file shall wrongly say of it. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** Unpacked size in the directory. */
  readonly size?: number;
  /** Packed size in the directory. */
  readonly packedSize?: number;
  /** Name in front of the data, where it differs from the one in the directory. */
  readonly localName?: string;
  readonly extra?: Uint8Array;
}

const word = (value: number) => [value & 0xff, (value >>> 8) & 0xff];
const long = (value: number) => [...word(value & 0xffff), ...word(value >>> 16)];
/** 1 January 2026, so that the same parts give the same file. */
const DATED = [...word(0), ...word(((2026 - 1980) << 9) | (1 << 5) | 1)];

/** A zip file for tests, with everything wrong that the parts ask for; `entries` is the number the directory claims. */
export function writeZip(parts: readonly ZipPart[], entries = parts.length, comment = ''): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (list: Uint8Array[], ...bytes: readonly Uint8Array[]) => {
    for (const piece of bytes) list.push(piece);
    return bytes.reduce((sum, { length }) => sum + length, 0);
  };
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const data = part.stored ? content : deflateRawSync(content, { level: 9 });
    const extra = part.extra ?? new Uint8Array(0);
    const about = (name: Buffer, packedSize: number, size: number) =>
      Buffer.from([
        ...word(20),
        ...word((part.flags ?? 0) | 0x0800),
        ...word(part.method ?? (part.stored ? 0 : 8)),
        ...DATED,
        ...long(part.crc ?? crc32(content)),
        ...long(packedSize),
        ...long(size),
        ...word(name.length),
        ...word(extra.length),
      ]);
    const offset = at;
    const localName = Buffer.from(part.localName ?? part.name);
    const local = about(localName, data.length, content.length);
    at += add(pieces, Buffer.from(long(0x04034b50)), local, localName, extra, data);
    const name = Buffer.from(part.name);
    const central = about(name, part.packedSize ?? data.length, part.size ?? content.length);
    const rest = Buffer.from([...word(0), ...word(0), ...word(0), ...long(0), ...long(offset)]);
    add(directory, Buffer.from(long(0x02014b50)), Buffer.from(word(20)), central, rest, name, extra);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    ...long(0x06054b50),
    0,
    0,
    0,
    0,
    ...word(entries),
    ...word(entries),
    ...long(size),
    ...long(at),
  ];
  return Buffer.concat([
    ...pieces,
    ...directory,
    Buffer.from([...end, ...word(comment.length)]),
    Buffer.from(comment),
  ]);
}
