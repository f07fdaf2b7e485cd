import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { type DataSource, type QueryRunner } from 'typeorm';
import { openStage } from './open-stage';
import { readPieces } from './read-pieces';

const decompress = promisify(zstdDecompress);
/** Room for a whole unpacked piece: in the 16 KiB steps of the default each piece would take ten times as long. */
const ROOM = { chunkSize: 1_310_720 };

/** Fills the temporary table `ledger_stage` of the runner's transaction with the coded rows of a snapshot. The kept
 *  pieces (one zstd frame each) come over a second connection, because COPY occupies the first; two pieces are in memory
 *  at a time. Throws when nothing is kept. */
export async function stageSnapshot(
  dataSource: DataSource,
  runner: QueryRunner,
  snapshotId: string,
): Promise<void> {
  const rows: { columns: string[] }[] = await runner.query(
    'select content_columns as columns from workforce.snapshot where id = $1',
    [snapshotId],
  );
  await pipeline(
    Readable.from(unpack(readPieces(dataSource, snapshotId)), { objectMode: false, highWaterMark: 1 << 20 }),
    await openStage(runner, 'transaction', rows[0]?.columns ?? []),
  );
}

/** The next piece is unpacked, on another thread, while the one before is being taken. */
async function* unpack(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let ahead: Promise<Buffer> | null = null;
  for await (const piece of pieces) {
    const ready: Promise<Buffer> | null = ahead;
    ahead = decompress(piece, ROOM);
    // Awaited in the next round; until then a failure must not count as unhandled.
    ahead.catch(() => undefined);
    if (ready) yield await ready;
  }
  if (!ahead) throw new Error('The content of the snapshot is not there');
  yield await ahead;
}
