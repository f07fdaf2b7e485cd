import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UnreadableFile, type UnreadableFileCode } from './unreadable-file';

const MIB = 1 << 20;
const LARGEST_FILE = 2048 * MIB;
const LARGEST_RATIO = 200;
/** Small files may be very regular; beyond this size no list of people is. */
const RATIO_COUNTS_FROM = 64 * MIB;

/** How far reading has come, in bytes as received (packed or not). */
export interface ReceivedBytes {
  received: number;
}

/** The text of a file that arrives plain or gzip-packed (told by its first bytes), in pieces, nothing kept. Throws
 *  `UnreadableFile` for a packed file that ends early, is damaged or unpacks to more than any list of people would, and
 *  for a file above 2 GiB. What `source` throws is thrown on. */
export async function* unpackFile(
  source: AsyncIterable<Uint8Array>,
  count: ReceivedBytes = { received: 0 },
): AsyncGenerator<Uint8Array> {
  const iterator = counted(source, count);
  const first: Uint8Array[] = [];
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 2) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    start = first.length === 1 ? next.value : Buffer.concat(first);
  }
  const whole = continued(start, iterator);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* gunzipped(whole, count);
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

function zlibProblem(problem: unknown): UnreadableFileCode | null {
  const { code } = problem as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return 'truncated-gzip';
  return code?.startsWith('Z_') ? 'corrupt-gzip' : null;
}
