import { assert, asyncProperty, constantFrom, array, integer, oneof, record, string, nat } from 'fast-check';
import { readTable } from '@muster/ingest';
import { writeOds } from '../../../../test/spreadsheets/write-ods';
import { writeXlsx } from '../../../../test/spreadsheets/write-xlsx';
import { unpackFile } from '../unpack-file';
import { UnreadableFile } from '../unreadable-file';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** On a machine that does much else. */
const SLOW = 60_000;

/** Rows as read back, or the codes of what is wrong. Anything else is thrown. */
async function read(book: Uint8Array, delimiter = ',', size = 4096) {
  const reading = readTable(delimiter, 10_000);
  try {
    for await (const piece of unpackFile(inPieces(book, size), undefined, delimiter)) reading.write(piece);
  } catch (problem) {
    if (problem instanceof UnreadableFile) return problem.issues.map(({ code }) => code);
    throw problem;
  }
  const { names, rows, issues } = reading.finish();
  return { names, rows: rows.map(({ cells }) => cells), issues: issues.map(({ code }) => code) };
}

/** What XML can hold; readers trim cells, and ODS folds white space that is not marked, so both ends are letters. */
const text = oneof(
  string({ unit: 'grapheme', maxLength: 12 }),
  string({
    unit: constantFrom('"', ',', '\n', ';', '\t', '|', '=', ' ', 'é', '👩🏾‍✈️', '<', '&', '_x000D_'),
    maxLength: 8,
  }),
  constantFrom('=1+1', '-cmd', '@sum', '0012', '1E5', 'TRUE', '#N/A', '2026-03-31'),
).map((found) => (found === '' ? '' : `a${found}z`));

const table = integer({ min: 2, max: 5 }).chain((width) =>
  array(array(text, { minLength: width - 1, maxLength: width - 1 }), { maxLength: 6 }).map((rows) => [
    Array.from({ length: width }, (_, at) => `column ${at}`),
    ...rows.map((cells, at) => [`row ${at}`, ...cells]),
  ]),
);

describe.each([
  ['XLSX', writeXlsx],
  ['ODS', writeOds],
])('any table written as %s', (_, write) => {
  it(
    'reads back equal, whatever the delimiter and the pieces',
    async () => {
      await assert(
        asyncProperty(
          table,
          constantFrom(',', '\t', ';', '|'),
          integer({ min: 1, max: 5000 }),
          async (rows, delimiter, size) => {
            const [names = [], ...data] = rows;
            const back = await read(write(rows), delimiter, size);
            const issues = data.length === 0 ? ['header-only'] : [];
            expect(back).toEqual({ names, rows: data, issues });
          },
        ),
        { numRuns: 40 },
      );
    },
    SLOW,
  );

  const small = write([
    ['id', 'sex'],
    ['1', 'F'],
    ['2', 'M'],
  ]);
  const sound = {
    names: ['id', 'sex'],
    rows: [
      ['1', 'F'],
      ['2', 'M'],
    ],
    issues: [],
  };

  it(
    'is refused when its end is missing, wherever it ends',
    async () => {
      for (let length = 4; length < small.length; length += 1) {
        expect(await read(small.subarray(0, length))).toEqual(['truncated-spreadsheet']);
      }
    },
    SLOW,
  );

  it(
    'is read as it was or refused when a bit is wrong, wherever it is',
    async () => {
      const change = record({ at: nat(small.length - 1), bit: nat(7) });
      await assert(
        asyncProperty(change, async ({ at, bit }) => {
          const damaged = Uint8Array.from(small, (byte, index) => (index === at ? byte ^ (1 << bit) : byte));
          const back = await read(damaged);
          // Dates and other fields that nobody reads may change; the checksum guards what is read.
          if (Array.isArray(back)) expect(back).not.toEqual([]);
          else if (at >= 4) expect(back).toEqual(sound);
        }),
        { numRuns: 250 },
      );
    },
    SLOW,
  );
});
