import { type ReleaseFile } from '@muster/contracts';
import { type CsvwColumn, csvwOf } from '@muster/sheets';

/** Metadata of `releaseCsv` (`csvwOf`), as JSON text: what each column means, its type, and which columns name a cell.
 *  `csvName` is the file beside it. */
export function releaseCsvw(file: ReleaseFile, csvName: string): string {
  const dims = Object.keys(file.dims);
  const withheld =
    file.role === 'network' ? 'not shown, to protect confidentiality' : 'fewer than five, or withheld';
  return csvwOf({
    csvName,
    title: `Published figures of ${file.force}, ${file.period}, as read by: ${file.role}`,
    description: `Counts are rounded to multiples of five. People in post as at ${file.asAt}.`,
    language: 'en-GB',
    source: `Release ${file.period}`,
    definitions: [`Disclosure policy ${file.policy}`],
    columns: [
      column('table', 'Table of the release', 'string'),
      column('workforceType', 'Population: officer, staff, pcso or special', 'string'),
      column(
        'measure',
        'stock: people in post; joiners, leavers, promotions: people to whom it happened',
        'string',
      ),
      column('from', 'First day of a flow; empty for people in post', 'date'),
      column('to', 'Last day of a flow; empty for people in post', 'date'),
      ...dims.map((id) => column(id, `Code of ${id}; empty means everybody`, 'string')),
      column('value', 'People, a multiple of five; empty where nothing is shown', 'integer'),
      column('status', `ok: shown; c: ${withheld}; z: does not exist in this workforce type`, 'string'),
    ],
    primaryKey: ['table', ...dims],
  });
}

function column(name: string, description: string, datatype: CsvwColumn['datatype']): CsvwColumn {
  return { name, title: name, description, datatype };
}
