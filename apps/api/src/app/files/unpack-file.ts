import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type IssueCode } from '@muster/ingest';
import { readSpreadsheet } from './spreadsheets/read-spreadsheet';
import { UnreadableFile } from './unreadable-file';

const MIB = 1 << 20;
const LARGEST_FILE = 2048 * MIB;
const LARGEST_RATIO = 200;
/** Small files may be very regular; beyond this size no list of people is. */
const RATIO_COUNTS_FROM = 64 * MIB;

const GZIP = [0x1f, 0x8b];
/** A zip file, an empty one, and one that was once split. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** How far reading has come, in bytes as received (packed or not). */
export interface ReceivedBytes {
  received: number;
}

/** The delimited text of a file that arrives plain, gzip-packed or as an XLSX or ODS workbook (told by its first bytes), in
 *  pieces, nothing kept. The one sheet of a workbook comes with its fields separated by `delimiter`, which has to be what
 *  the reader of the text expects; other files come as they are. Throws `UnreadableFile` for a packed file that ends
 *  early, is damaged or unpacks to more than any list of people would, for a workbook that is not one plain table, and for
 *  a file above 2 GiB. What `source` throws is thrown on. */
export async function* unpackFile(
  source: AsyncIterable<Uint8Array>,
  count: ReceivedBytes = { received: 0 },
  delimiter = ',',
): AsyncGenerator<Uint8Array> {
  const iterator = counted(source, count);
  const first: Uint8Array[] = [];
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    start = first.length === 1 ? next.value : Buffer.concat(first);
  }
  const whole = continued(start, iterator);
  if (startsWith(start, OLE)) throw new UnreadableFile('old-or-protected-workbook');
  if (startsWith(start, GZIP)) yield* gunzipped(whole, count);
  else if (ZIP.some((signature) => startsWith(start, signature))) yield* readSpreadsheet(whole, delimiter);
  else yield* whole;
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  count: ReceivedBytes,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of source) {
    count.received += piece.length;
    if (count.received > LARGEST_FILE) throw new UnreadableFile('file-too-large');
    yield piece;
  }
}

async function* continued(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  yield* rest;
}

async function* gunzipped(
  source: AsyncIterable<Uint8Array>,
  count: ReceivedBytes,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const feeding = pipeline(Readable.from(source), gunzip);
  // Its failure shows at the reading end below; without this it would count as unhandled for a moment.
  feeding.catch(() => undefined);
  let unpacked = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      unpacked += piece.length;
      if (unpacked > LARGEST_FILE) throw new UnreadableFile('file-too-large');
      if (unpacked > RATIO_COUNTS_FROM && unpacked > count.received * LARGEST_RATIO) {
        throw new UnreadableFile('gzip-bomb');
      }
      yield piece;
    }
    await feeding;
  } catch (problem) {
    const code = zlibProblem(problem);
    throw code ? new UnreadableFile(code) : problem;
  } finally {
    gunzip.destroy();
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function zlibProblem(problem: unknown): IssueCode | null {
  const { code } = problem as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return 'truncated-gzip';
  return code?.startsWith('Z_') ? 'corrupt-gzip' : null;
}
