import { type SheetCell } from '@muster/sheets';
import { cellForCsv } from './cell-for-csv';
import { type ChartCell } from '../charts/chart-spec';
import { formatDate } from '../format/format-date';

const SYMBOL = /^\[\w+\]$/;
const MARKED = / (\[\w+\])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^-?\d+(?:\.(\d+))?$/;

/** A cell of a table as a spreadsheet keeps it: the number that is printed and no more of it, with its mark; a day; a symbol;
 *  or the text. Never the value behind a rounded number. */
export function sheetCellOf(cell: ChartCell): SheetCell {
  if (SYMBOL.test(cell.text)) return { kind: 'symbol', symbol: cell.text };
  const forCsv = cellForCsv(cell);
  const mark = MARKED.exec(cell.text)?.[1];
  const marked = mark === undefined ? {} : { mark };
  if (DAY.test(forCsv) && formatDate(forCsv) === cell.text.replace(MARKED, '')) {
    return { kind: 'day', day: forCsv, ...marked };
  }
  const number = typeof cell.sort === 'number' ? NUMBER.exec(forCsv) : null;
  if (number === null) return { kind: 'text', text: cell.text };
  return { kind: 'number', value: Number(forCsv), decimals: number[1]?.length ?? 0, ...marked };
}
