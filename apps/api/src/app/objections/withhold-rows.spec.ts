import { STAGE_COLUMNS } from '@muster/ingest';
import fc from 'fast-check';
import { encodeStageRows, type StageRow } from '../../../test/encode-stage-rows';
import { type ContentPiece, withholdRows } from './withhold-rows';

const COLUMNS = STAGE_COLUMNS.map(({ name }) => name);
const IDS = new Map([
  ['sex', 9],
  ['extra_2', 300],
]);
const idOf = (person: number) => `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;

function aRow(person: number, sex: number, extra: number, born: number | null): StageRow {
  return Object.fromEntries(
    STAGE_COLUMNS.map(({ name, type }) => {
      if (name === 'person') return [name, idOf(person)];
      if (name === 'sex') return [name, sex];
      if (name === 'extra_2') return [name, extra];
      return [name, type === 'date' ? born : 5];
    }),
  ) as StageRow;
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<ContentPiece> {
  for (let seq = 0; seq * size < bytes.length; seq += 1) {
    yield await Promise.resolve({
      seq,
      bytes: Buffer.from(bytes.subarray(seq * size, (seq + 1) * size)),
    });
  }
}

async function withheld(
  rows: readonly StageRow[],
  size: number,
  isWithheld: (person: string) => boolean,
): Promise<{ bytes: Buffer; changed: number[] }> {
  const stream = encodeStageRows(rows);
  const bytes = Buffer.from(stream);
  const changed: number[] = [];
  const plan = {
    columns: COLUMNS,
    ids: IDS,
    isWithheld: (person: Uint8Array) =>
      isWithheld(
        Buffer.from(person)
          .toString('hex')
          .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      ),
  };
  for await (const piece of withholdRows(inPieces(stream, size), plan)) {
    changed.push(piece.seq);
    piece.bytes.copy(bytes, piece.seq * size);
  }
  return { bytes, changed };
}

describe('withholdRows', () => {
  it('makes what would have been stored, however the stream is cut (the plain encoder says what)', async () => {
    const row = fc.tuple(fc.nat(20), fc.nat(4), fc.nat(4), fc.option(fc.nat(20_000)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        fc.integer({ min: 260, max: 5_000 }),
        async (rows, size) => {
          const gave = (person: number) => person % 3 === 0;
          const expected = rows.map(([person, sex, extra, born]) =>
            gave(person) ? aRow(person, sex && 9, extra && 300, born) : aRow(person, sex, extra, born),
          );

          const { bytes } = await withheld(
            rows.map((each) => aRow(...each)),
            size,
            (person) => gave(Number(person.slice(-12))),
          );

          expect(bytes.equals(encodeStageRows(expected))).toBe(true);
        },
      ),
    );
  });

  it('gives back only pieces that differ, and none the second time', async () => {
    const rows = Array.from({ length: 40 }, (_, person) => aRow(person, 1, 0, null));
    const one = (person: string) => person === idOf(39);

    const first = await withheld(rows, 1_000, one);
    expect(first.changed).toHaveLength(1);
    const again = rows.map((each, person) => (person === 39 ? aRow(39, 9, 0, null) : each));
    expect((await withheld(again, 1_000, one)).changed).toEqual([]);
  });

  it('stops at content that is cut off or has other columns', async () => {
    const stream = encodeStageRows([aRow(1, 1, 1, null)]);
    const run = async (bytes: Buffer, columns: readonly string[]) => {
      const plan = { columns, ids: IDS, isWithheld: () => true };
      for await (const piece of withholdRows(inPieces(bytes, 1_000), plan)) expect(piece.seq).toBe(0);
    };

    await expect(run(stream.subarray(0, -2), COLUMNS)).rejects.toThrow('cut off');
    await expect(run(stream.subarray(0, 10), COLUMNS)).rejects.toThrow('cut off');
    await expect(run(stream, COLUMNS.slice(1))).rejects.toThrow('without people');
    await expect(run(stream, COLUMNS.slice(0, -1))).rejects.toThrow('other columns');
  });
});
