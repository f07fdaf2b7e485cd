import { type CsvwFacts } from './csvw-facts';

/** Metadata of a CSV file as JSON text, for the file `NAME.csv-metadata.json` beside it: columns with datatype and unit,
 *  symbols, notes, licence and source. The order of its members is fixed and it says no time, so equal facts give equal
 *  text. Source: W3C, Metadata Vocabulary for Tabular Data (CSV on the Web); Dublin Core; schema.org for units. */
export function csvwOf({
  csvName,
  title,
  description,
  language,
  columns,
  symbols = [],
  notes = [],
  licence,
  source,
  definitions = [],
  primaryKey,
}: CsvwFacts): string {
  const nulls = symbols.map(({ symbol }) => symbol);
  const said = [...symbols.map(({ symbol, meaning }) => `${symbol || 'empty'}: ${meaning}`), ...notes];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: csvName,
    'dc:title': title,
    'dc:description': description,
    'dc:language': language,
    ...(licence === undefined ? {} : { 'dc:license': licence }),
    ...(source === undefined ? {} : { 'dc:source': source }),
    ...(definitions.length === 0 ? {} : { 'dc:conformsTo': definitions }),
    ...(said.length === 0 ? {} : { notes: said.map((text) => ({ 'schema:text': text })) }),
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.title,
        ...(column.description === undefined ? {} : { 'dc:description': column.description }),
        datatype: column.datatype,
        ...(column.unit === undefined ? {} : { 'schema:unitText': column.unit }),
        ...(nulls.length === 0 || column.datatype === 'string' ? {} : { null: nulls }),
      })),
      ...(primaryKey === undefined ? {} : { primaryKey }),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
