import { plainLine } from './plain-line';
import { type SheetCell, type SheetTable, type Workbook } from './workbook';

/** Longest name of a sheet that every spreadsheet program keeps. */
const TAB_LENGTH = 31;

/** Throws a fault when a workbook breaks a rule of accessible spreadsheets that only its maker can keep: nothing is empty,
 *  sheets and columns have names of their own, every row has a cell a column, numbers are numbers and every symbol is
 *  explained. Messages name places and never what stands in them. */
export function checkWorkbook({ title, language, subject, tables }: Workbook): void {
  if ([title, language, subject].some(isEmpty))
    throw new Error('a workbook has a title, language and subject');
  if (tables.length === 0) throw new Error('a workbook has at least one table');
  const tabs = tables.map(({ name }) => name.toLowerCase());
  if (new Set(['cover', 'contents', 'notes', ...tabs]).size < tabs.length + 3) {
    throw new Error('two sheets have the same name');
  }
  tables.forEach(checkTable);
}

function checkTable({ name, title, source, columns, rows, symbols }: SheetTable, at: number): void {
  const fail = (what: string): never => {
    throw new Error(`table ${at + 1}: ${what}`);
  };
  if (isEmpty(name) || name.length > TAB_LENGTH || /[[\]*?:/\\']/.test(name)) fail('no name for a sheet');
  if (isEmpty(title) || isEmpty(source)) fail('no title or no source');
  const headers = columns.map(({ header }) => plainLine(header));
  if (headers.length === 0 || headers.includes('') || new Set(headers).size < headers.length) {
    fail('headers are empty or the same');
  }
  if (rows.length === 0) fail('no rows');
  const known = new Set(symbols.map(({ symbol }) => symbol));
  rows.forEach((row, place) => {
    if (row.length !== columns.length) fail(`row ${place + 1} has more or fewer cells than columns`);
    row.forEach((cell, column) => {
      if (!isCell(cell, known))
        fail(`row ${place + 1}, cell ${column + 1} is empty, no number or unexplained`);
    });
  });
}

function isCell(cell: SheetCell, known: ReadonlySet<string>): boolean {
  switch (cell.kind) {
    case 'text':
      return !isEmpty(cell.text);
    case 'number':
      return (
        Math.abs(cell.value) < 1e15 &&
        Number.isInteger(cell.decimals) &&
        cell.decimals >= 0 &&
        cell.decimals <= 15 &&
        (cell.mark === undefined || known.has(cell.mark))
      );
    case 'day':
      return (
        /^\d{4}-\d{2}-\d{2}$/.test(cell.day) &&
        !Number.isNaN(Date.parse(cell.day)) &&
        (cell.mark === undefined || known.has(cell.mark))
      );
    case 'symbol':
      return known.has(cell.symbol);
  }
}

function isEmpty(text: string): boolean {
  return plainLine(text) === '';
}
