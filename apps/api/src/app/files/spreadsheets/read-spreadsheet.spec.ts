import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '@muster/ingest';
import { writeOds } from '../../../../test/spreadsheets/write-ods';
import { type TestCell, writeXlsx } from '../../../../test/spreadsheets/write-xlsx';
import { unpackFile } from '../unpack-file';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(book: Uint8Array, delimiter?: string, size = 1000): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of unpackFile(pieces(book, size), undefined, delimiter)) all.push(piece);
  return Buffer.concat(all).toString();
}

const MADE_BY = join(__dirname, '../../../../test/spreadsheets/made-by');
const TABLE: readonly (readonly TestCell[])[] = [
  ['number', 'ethnicity', 'fte', 'started', 'armed'],
  ['000123', 'White, British', 0.8, { day: '2020-02-29' }, true],
  ['1E5', 'says "B1"', 1, { day: '1999-12-31' }, false],
  [null, null, null, null, null],
  [100000, 'two\nlines', null, null, null],
];
const AS_TEXT = `number,ethnicity,fte,started,armed
000123,"White, British",0.8,2020-02-29,TRUE
1E5,"says ""B1""",1,1999-12-31,FALSE

100000,"two
lines",,,
`;

describe('a workbook', () => {
  it.each([
    ['XLSX', writeXlsx],
    ['ODS', writeOds],
  ])('reads as the same delimited text from %s, in pieces of any size', async (_, write) => {
    const book = write(TABLE);
    for (const size of [1, 4, 777, 1 << 20]) expect(await textOf(book, undefined, size)).toBe(AS_TEXT);
  });

  // The same table, written by LibreOffice 7.4, openpyxl 3.1, XlsxWriter 3.2, exceljs 4.4 and SheetJS 0.18.
  it.each(readdirSync(MADE_BY))('reads as that text from %s as well', async (file) => {
    // LibreOffice keeps truth values of an ODS as the numbers of a formula.
    const text = file === 'libreoffice.ods' ? AS_TEXT.replace('TRUE', '1').replace('FALSE', '0') : AS_TEXT;
    expect(await textOf(readFileSync(join(MADE_BY, file)))).toBe(text);
  });

  it.each(['\t', ';', '|'])(
    'is separated by the delimiter that the reader expects (%j)',
    async (delimiter) => {
      expect(
        await textOf(
          writeXlsx([
            ['a', 'b'],
            ['1', '2'],
          ]),
          delimiter,
        ),
      ).toBe(`a${delimiter}b\n1${delimiter}2\n`);
    },
  );

  it('has as many fields in each line as the widest of its first rows', async () => {
    const book = writeXlsx([['Title'], ['a', 'b'], ['1', '2', 'unnamed'], ['3']]);
    expect(await textOf(book)).toBe('Title,,\na,b,\n1,2,unnamed\n3,,\n');
  });

  it('reads 50,000 cells in bounded pieces', async () => {
    const rows = Array.from({ length: 5_000 }, (_, y) => Array.from({ length: 10 }, (__, x) => x * y));
    const reading = readTable(',', 30_000);
    let largest = 0;
    for await (const piece of unpackFile(pieces(writeXlsx([[...'abcdefghij'], ...rows]), 65_536))) {
      largest = Math.max(largest, piece.length);
      reading.write(piece);
    }
    const { rows: read, issues } = reading.finish();
    expect(issues).toEqual([]);
    expect(read.map(({ cells }) => cells.map(Number))).toEqual(rows);
    expect(largest).toBeLessThan(1 << 20);
  });
});
