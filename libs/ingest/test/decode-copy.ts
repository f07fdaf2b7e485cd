import { STAGE_COLUMNS } from '../src';

/** A row of a binary COPY stream by column name; a NULL is null, a date is `YYYY-MM-DD`. */
export type CopyRow = Readonly<Record<string, string | number | null>>;

/** Reads a binary COPY stream back, written from the PostgreSQL manual and not from the encoder. */
export function decodeCopy(copy: Uint8Array): readonly CopyRow[] {
  const stream = Buffer.from(copy);
  expect(stream.subarray(0, 19)).toEqual(Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1'));
  const rows: CopyRow[] = [];
  let at = 19;
  while (stream.readInt16BE(at) !== -1) {
    expect(stream.readInt16BE(at)).toBe(STAGE_COLUMNS.length);
    at += 2;
    const row: Record<string, string | number | null> = {};
    for (const { name, type } of STAGE_COLUMNS) {
      const length = stream.readInt32BE(at);
      at += 4;
      if (length === -1) row[name] = null;
      else {
        row[name] = read(stream.subarray(at, at + length), type);
        at += length;
      }
    }
    rows.push(row);
  }
  expect(at + 2).toBe(stream.length);
  return rows;
}

function read(field: Buffer, type: 'uuid' | 'int2' | 'date'): string | number {
  if (type === 'uuid') return field.toString('latin1').replaceAll('\0', '');
  if (type === 'int2') return field.readInt16BE(0);
  return new Date(Date.UTC(2000, 0, 1 + field.readInt32BE(0))).toISOString().slice(0, 10);
}
