import { STAGE_COLUMNS } from '@muster/ingest';

/** A value of a stage column: a uuid, an id, or a day as days since 1970-01-01; null for an empty date. */
export type StageRow = Readonly<Record<StageName, string | number | null>>;
export type StageName = (typeof STAGE_COLUMNS)[number]['name'];

/** Days from 1970-01-01 to the day that PostgreSQL counts from, 2000-01-01. */
const POSTGRES_DAY_ZERO = 10_957;

/** A whole binary COPY stream of stage rows, written the slow and plain way, so that it checks the fast one. `names` are
 *  its columns, in their order. */
export function encodeStageRows(
  rows: readonly StageRow[],
  names: readonly StageName[] = STAGE_COLUMNS.map(({ name }) => name),
): Buffer {
  const columns = names.flatMap((name) => STAGE_COLUMNS.filter((column) => column.name === name));
  const pieces: Buffer[] = [Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')];
  for (const row of rows) {
    pieces.push(int(2, columns.length));
    for (const { name, type } of columns) {
      const value = row[name];
      if (value === null) pieces.push(int(4, -1));
      else if (type === 'uuid')
        pieces.push(int(4, 16), Buffer.from(String(value).replaceAll('-', ''), 'hex'));
      else if (type === 'int2') pieces.push(int(4, 2), int(2, Number(value)));
      else pieces.push(int(4, 4), int(4, Number(value) - POSTGRES_DAY_ZERO));
    }
  }
  return Buffer.concat([...pieces, int(2, -1)]);
}

function int(bytes: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
}
