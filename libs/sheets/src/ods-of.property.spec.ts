import * as fc from 'fast-check';
import { aWorkbook } from '../test/a-workbook';
import { readOds } from '../test/read-ods';
import { odsOf, plainLine, type SheetCell } from './index';

const RUNS = { numRuns: 40 };
const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string().map((rest) => `=${rest}`),
  )
  .filter((each) => plainLine(each) !== '')
  .map((each): SheetCell => ({ kind: 'text', text: each }));
const number = fc
  .tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.nat(4), fc.constantFrom(undefined, '[u]'))
  .map(([value, decimals, mark]): SheetCell => ({
    kind: 'number',
    value,
    decimals,
    ...(mark ? { mark } : {}),
  }));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((each): SheetCell => ({ kind: 'day', day: each.toISOString().slice(0, 10), mark: '[u]' }));
const symbol = fc.constant<SheetCell>({ kind: 'symbol', symbol: '[c]' });
const row = fc.array(fc.oneof(text, number, day, symbol), { minLength: 4, maxLength: 4 });

describe('any table', () => {
  it('reads back as it was: texts as texts, numbers as they are rounded, days and symbols', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const { sheets, names } = readOds(odsOf(aWorkbook({ rows })));
        const read = sheets.at(-1)?.rows.slice(7) ?? [];
        expect(read.map((cells) => cells.map(({ type, value }) => `${type} ${value}`))).toEqual(
          rows.map((cells) => cells.map(expected)),
        );
        expect(names.has('table:formula')).toBe(false);
      }),
      RUNS,
    );
  });

  it('shows numbers as the pages do', () => {
    fc.assert(
      fc.property(number, (cell) => {
        if (cell.kind !== 'number') return;
        const format = new Intl.NumberFormat('en-GB', {
          ...{ minimumFractionDigits: cell.decimals, maximumFractionDigits: cell.decimals },
          signDisplay: 'negative',
        });
        const rows = [[cell, cell, cell, cell]];
        const shown = readOds(odsOf(aWorkbook({ rows }))).sheets.at(-1)?.rows[7]?.[0]?.shown;
        const rounded = format.format(Number(cell.value.toFixed(cell.decimals))).replace('-', '−');
        expect(shown).toBe(cell.mark ? `${rounded} ${cell.mark}` : rounded);
      }),
      RUNS,
    );
  });
});

function expected(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return `string ${plainLine(cell.text)}`;
    case 'number':
      return `float ${cell.value.toFixed(cell.decimals).replace(/^-(?=[0.]*$)/, '')}`;
    case 'day':
      return `date ${cell.day}`;
    case 'symbol':
      return `string ${cell.symbol}`;
  }
}
