import { zstdDecompressSync } from 'node:zlib';
import { type CanQuery } from '../src/app/ledger/can-query';

/** A kept row: the pseudonym as a uuid without dashes, and the numbers of the other columns; null for NULL. */
export interface KeptRow {
  readonly snapshot: string;
  readonly person: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** Every kept row of every snapshot, whatever its state, read back after the PostgreSQL manual and not with the program's
 *  own reader. */
export async function decodeKeptContent(runner: CanQuery): Promise<readonly KeptRow[]> {
  const snapshots = await runner.query<{ id: string; columns: string[]; pieces: Buffer[] }[]>(
    `select s.id, s.content_columns as columns, array_agg(c.bytes order by c.seq) as pieces
       from workforce.snapshot s join workforce.snapshot_content c on c.snapshot_id = s.id
      group by s.id order by s.as_at, s.created_at`,
  );
  return snapshots.flatMap(({ id, columns, pieces }) =>
    decode(Buffer.concat(pieces.map((piece) => zstdDecompressSync(piece))), columns).map((row) => ({
      snapshot: id,
      ...row,
    })),
  );
}

function decode(stream: Buffer, columns: readonly string[]): Omit<KeptRow, 'snapshot'>[] {
  const rows: Omit<KeptRow, 'snapshot'>[] = [];
  let at = 19;
  while (stream.readInt16BE(at) !== -1) {
    at += 2;
    let person = '';
    const values: Record<string, number | null> = {};
    for (const column of columns) {
      const length = stream.readInt32BE(at);
      at += 4;
      if (column === 'person') person = stream.subarray(at, at + length).toString('hex');
      else values[column] = length === -1 ? null : stream.readIntBE(at, length);
      at += Math.max(0, length);
    }
    rows.push({ person, values });
  }
  return rows;
}
