import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { TableScanner } from '@muster/ingest';
import { unpackFile } from '../app/files/unpack-file';
import { UnreadableFile } from '../app/files/unreadable-file';

const MIB = 1024 * 1024;

/** What reading a file took. */
export interface ReadingEffort {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Above the memory of the process before, at its highest. */
  readonly peakMiB: number;
  /** SHA-256 of all cells, or the code of the refusal. */
  readonly answer: string;
}

/** Unpacks a file in any format and splits it into cells, as every import does, and measures that. */
export async function readOneFile(path: string): Promise<ReadingEffort> {
  const hash = createHash('sha256');
  const scanner = new TableScanner(
    0x2c,
    ({ bytes, starts, ends, count }) => {
      for (let at = 0; at < count; at += 1) hash.update(bytes.subarray(starts[at], ends[at])).update('\0');
    },
    () => undefined,
  );
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const watch = setInterval(look, 10);
  const started = performance.now();
  const before = process.cpuUsage();
  let refusal = '';
  try {
    for await (const piece of unpackFile(createReadStream(path, { highWaterMark: 256 * 1024 }))) {
      scanner.write(piece);
    }
    scanner.finish();
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    refusal = problem.code;
  }
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  look();
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: (peak - idle) / MIB,
    answer: refusal || hash.digest('hex'),
  };
}
