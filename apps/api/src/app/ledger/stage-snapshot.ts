import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { STAGE_COLUMNS } from '@muster/ingest';
import { from as copyFrom } from 'pg-copy-streams';
import { type DataSource, type QueryRunner } from 'typeorm';
import { connectionOf } from './in-transaction';
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
  const columns = STAGE_COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ');
  await runner.query('drop table if exists pg_temp.ledger_stage, pg_temp.ledger_change');
  await runner.query(`create temp table ledger_stage (${columns}) on commit drop`);
  const client = await connectionOf(runner);
  await pipeline(
    Readable.from(unpack(readPieces(dataSource, snapshotId)), { objectMode: false, highWaterMark: 1 << 20 }),
    client.query(copyFrom('copy pg_temp.ledger_stage from stdin (format binary)')),
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
