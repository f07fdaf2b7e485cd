import { noFormula } from './no-formula';

type CsvCell = string | number | boolean | null | undefined;

/** Rows as CSV text after RFC 4180: CRLF line ends, quotes doubled, a field quoted where it has to be. No text is a
 *  formula (`noFormula`). What does not exist is an empty field. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: CsvCell): string {
  const text = String(cell ?? '');
  const safe = noFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
