import fc from 'fast-check';
import { aScreenRequest } from '../test/a-screen-request';
import { screen } from '../test/screen';
import { inspectTable } from './inspect-table';
import { screenSnapshot } from './screen-snapshot';

const text = new TextEncoder();
const MAPPING = {
  duplicates: 'first',
  dimensions: { sex: { column: 'sex' }, unit: { column: 'unit' }, rank: { column: 'rank' } },
  serviceStart: { column: 'start' },
};
const ending = fc.constantFrom('\n', '\r\n', '\r');
const unit = fc.constantFrom('North', 'Ynys Môn', 'East, West', 'the "Old" one', 'two\nlines', '');
const row = fc.record({
  id: fc.integer({ min: 0, max: 99 }).map(String),
  sex: fc.constantFrom('F', 'male', '', 'x'),
  unit,
  rank: fc.constantFrom('constable', 'Sergeant', 'Marshal'),
  start: fc.constantFrom('2020-02-29', '2021-02-29', '', '1999-12-31'),
});

function write(
  rows: readonly Record<string, string>[],
  lineEnd: string,
  always: (index: number) => boolean,
): string {
  const cells = [['id', 'sex', 'unit', 'rank', 'start'], ...rows.map((cells) => Object.values(cells))];
  let index = 0;
  const quoted = (cell: string): string =>
    always(index++) || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((line) => line.map(quoted).join(',')).join(lineEnd);
}

/** What screening makes of the bytes when they come in pieces of the given sizes, over and over. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]) {
  const blocks: Uint8Array[] = [];
  const emit = (block: Uint8Array): void => void blocks.push(block);
  const snapshot = screenSnapshot(aScreenRequest({ mapping: MAPPING }));
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    snapshot.write(bytes.slice(at, at + size), emit);
    at += size;
  }
  return { outcome: snapshot.finish(emit), copy: Buffer.concat(blocks).toString('hex') };
}

describe('screenSnapshot, whatever the file', () => {
  it('does not depend on how the bytes are cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        ending,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (rows, lineEnd, sizes) => {
          const bytes = text.encode(write(rows, lineEnd, () => false));

          expect(inPieces(bytes, sizes)).toEqual(inPieces(bytes, [bytes.length]));
        },
      ),
    );
  });

  it('does not depend on which cells are quoted or how lines end', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        ending,
        fc.infiniteStream(fc.boolean()),
        (rows, lineEnd, coins) => {
          const plain = text.encode(write(rows, '\n', () => false));
          const quoted = text.encode(write(rows, lineEnd, () => coins.next().value === true));

          expect(inPieces(quoted, [64])).toEqual(inPieces(plain, [64]));
        },
      ),
    );
  });

  it('never throws on damaged or random bytes, and gives the same answer in single bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            'id,sex,unit,rank,start',
            '"',
            '""',
            ',',
            '\n',
            '\r',
            '\0',
            'é',
            '1',
            'F',
            '\t',
            ';',
          ),
          { maxLength: 60 },
        )
        .map((parts) => text.encode(`id,sex,unit,rank,start\n${parts.join('')}`)),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        const whole = inPieces(file, [Math.max(1, file.length)]);

        expect(inPieces(file, [1])).toEqual(whole);
        const inspection = inspectTable();
        inspection.write(file);
        expect(inspection.finish().rows).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('ends long and broken lines at the same place, however they arrive', () => {
    const broken = [
      `id,sex,unit,rank,start\n1,"F${'x'.repeat(5_000)}\n${'y'.repeat(70_000)}"`,
      `id,sex,unit,rank,start\n1,"${'x'.repeat(4_000)}\n${'y'.repeat(70_000)}"`,
      `id,sex,unit,rank,start\n${'xx,'.repeat(400_000)}\n`,
      `id,sex,unit,rank,start\n${'xx,'.repeat(349_500)}${'z'.repeat(9_000)}\n`,
    ];
    for (const file of broken) {
      const bytes = text.encode(file);
      const answers = [997, 65_536, bytes.length].map((size) => inPieces(bytes, [size]).outcome.issues);

      expect(answers[0]).toHaveLength(1);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it('codes no more rows than the file has', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const { outcome } = screen(
          text.encode(write(rows, '\n', () => false)),
          aScreenRequest({ mapping: MAPPING }),
        );

        expect(outcome.inPost + outcome.leavers).toBeLessThanOrEqual(outcome.rows);
      }),
    );
  });
});
