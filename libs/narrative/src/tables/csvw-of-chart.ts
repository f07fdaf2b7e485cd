import { columnNames, type CsvwColumn, type CsvwFacts, csvwOf } from '@muster/sheets';
import { type ChartSpec } from '../charts/chart-spec';

const UNIT = /\(([^()]+)\)$/;
const INTEGER = /^-?\d+$/;
const DECIMAL = /^-?\d+\.\d+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Metadata of the download of a figure (`csvwOf`). A column is of numbers or days when all its fields are, besides the
 *  symbols of the table and empty ones; its unit stands in brackets at the end of its header. */
export function csvwOfChart(
  { csv, table, title, subtitle, notes }: Pick<ChartSpec, 'csv' | 'table' | 'title' | 'subtitle' | 'notes'>,
  facts: Pick<CsvwFacts, 'language' | 'licence' | 'source' | 'definitions'>,
): string {
  return csvwOf({
    ...facts,
    ...{ csvName: csv.fileName, title, description: subtitle, notes },
    symbols: table.symbols,
    columns: columnsOf(csv.rows, new Set(['', ...table.symbols.map(({ symbol }) => symbol)])),
  });
}

function columnsOf(
  [headers = [], ...rows]: readonly (readonly string[])[],
  symbols: ReadonlySet<string>,
): readonly CsvwColumn[] {
  const names = columnNames(headers);
  return headers.map((title, at) => {
    const fields = rows.map((row) => row[at] ?? '').filter((field) => !symbols.has(field));
    const datatype = datatypeOf(fields);
    const unit = datatype === 'integer' || datatype === 'decimal' ? UNIT.exec(title)?.[1] : undefined;
    return { ...{ name: names[at] ?? '', title, datatype }, ...(unit === undefined ? {} : { unit }) };
  });
}

function datatypeOf(fields: readonly string[]): CsvwColumn['datatype'] {
  if (fields.length === 0) return 'string';
  if (fields.every((field) => INTEGER.test(field))) return 'integer';
  if (fields.every((field) => INTEGER.test(field) || DECIMAL.test(field))) return 'decimal';
  return fields.every((field) => DAY.test(field)) ? 'date' : 'string';
}
