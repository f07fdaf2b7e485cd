import { readTable, type TableContent } from '@muster/ingest';
import { unpackFile } from './unpack-file';
import { UnreadableFile } from './unreadable-file';

/** A small table from a file in any format that `unpackFile` reads, whole in memory. What is wrong with the file is among
 *  the issues; what `bytes` throws is thrown on. */
export async function readSmallTable(
  bytes: AsyncIterable<Uint8Array>,
  mostRows: number,
  delimiter?: string,
): Promise<TableContent> {
  const reading = readTable(delimiter, mostRows);
  try {
    for await (const piece of unpackFile(bytes, undefined, delimiter)) {
      reading.write(piece);
      if (reading.hopeless) break;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    return { names: [], rows: [], issues: problem.issues };
  }
  return reading.finish();
}
