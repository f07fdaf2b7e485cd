import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { readPieces } from '../ledger/read-pieces';
import { type IsWithheld } from './read-withheld';
import { type ContentPiece, withholdRows } from './withhold-rows';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** As pieces are packed when a file is read. */
const PACKED = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 19 };
const ROOM = { chunkSize: 1_310_720 };

/** A snapshot whose rows are kept. */
export interface KeptSnapshot {
  readonly id: string;
  /** Columns of its rows in the order of the stream. */
  readonly columns: readonly string[];
}

/** Brings the kept rows of past snapshots into line with the notices. */
@Injectable()
export class ContentWithholder {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Every snapshot of a force whose rows are kept, whether it counts, has counted or waits. */
  async kept(force: string): Promise<readonly KeptSnapshot[]> {
    return this.dataSource.query<KeptSnapshot[]>(
      `select s.id, s.content_columns as columns from workforce.snapshot s
        where s.force = $1 and exists (select from workforce.snapshot_content c where c.snapshot_id = s.id)
        order by s.as_at, s.created_at, s.id`,
      [force],
    );
  }

  /** Rewrites the pieces that hold a withheld person, inside the caller's transaction. A second time it changes nothing.
   *  Two pieces are in memory at a time; they come over a connection of their own. */
  async withhold(
    runner: QueryRunner,
    snapshot: KeptSnapshot,
    ids: ReadonlyMap<string, number>,
    isWithheld: IsWithheld,
  ): Promise<void> {
    const plan = { columns: snapshot.columns, ids, isWithheld };
    for await (const { seq, bytes } of withholdRows(this.unpacked(snapshot.id), plan)) {
      await runner.query('select workforce.withhold_content($1, $2, $3)', [
        snapshot.id,
        seq,
        await compress(bytes, PACKED),
      ]);
    }
  }

  /** Notes of every kept snapshot that its rows were looked at: nobody can tell from it which held somebody. */
  async record(runner: QueryRunner, snapshots: readonly KeptSnapshot[]): Promise<void> {
    await runner.query(
      `insert into workforce.content_rewrite (snapshot_id, rewritten_at)
       select s.id, now() from workforce.snapshot s where s.id = any ($1)
       on conflict (snapshot_id) do update set rewritten_at = now()`,
      [snapshots.map(({ id }) => id)],
    );
  }

  private async *unpacked(snapshotId: string): AsyncGenerator<ContentPiece> {
    const rows = await this.dataSource.query<{ seq: number }[]>(
      'select seq from workforce.snapshot_content where snapshot_id = $1 order by seq',
      [snapshotId],
    );
    let place = 0;
    for await (const packed of readPieces(this.dataSource, snapshotId)) {
      const seq = rows[place]?.seq ?? place;
      place += 1;
      yield { seq, bytes: await decompress(packed, ROOM) };
    }
  }
}
