import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { STAGE_COLUMNS } from '@muster/ingest';
import { from as copyFrom } from 'pg-copy-streams';
import { type DataSource, type QueryRunner } from 'typeorm';
import { connectionOf } from './in-transaction';

const decompress = promisify(zstdDecompress);

/** Fills the temporary table `ledger_stage` of the runner's transaction with the coded rows of a snapshot. The kept
 *  pieces (one zstd frame each) are read over a second connection, because COPY occupies the first; two pieces are in
 *  memory at a time. */
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
    Readable.from(pieces(dataSource, snapshotId), { objectMode: false, highWaterMark: 1 << 20 }),
    client.query(copyFrom('copy pg_temp.ledger_stage from stdin (format binary)')),
  );
}

async function* pieces(dataSource: DataSource, snapshotId: string): AsyncGenerator<Buffer> {
  const read = async (seq: number) => {
    const rows = await dataSource.query<{ bytes: Buffer }[]>(
      'select bytes from workforce.snapshot_content where snapshot_id = $1 and seq = $2',
      [snapshotId, seq],
    );
    return rows[0] ? decompress(rows[0].bytes) : null;
  };
  let ahead = read(0);
  for (let seq = 1; ; seq += 1) {
    const piece = await ahead;
    if (piece === null) {
      if (seq === 1) throw new Error('The content of the snapshot is not there');
      return;
    }
    ahead = read(seq);
    // Awaited in the next round; until then a failure must not count as unhandled.
    ahead.catch(() => undefined);
    yield piece;
  }
}
