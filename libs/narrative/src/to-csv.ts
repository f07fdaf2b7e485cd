type CsvCell = string | number | boolean | null | undefined;

const NUMBER = /^-?\d+(\.\d+)?(e[+-]\d+)?$/;

/** Rows as CSV text after RFC 4180: CRLF line ends, quotes doubled, a field quoted where it has to be. A text that a
 *  spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) gets an apostrophe in front;
 *  numbers keep their sign. What does not exist is an empty field. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: CsvCell): string {
  const text = String(cell ?? '');
  const safe = /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
