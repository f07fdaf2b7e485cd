import { type PublishedAnswer } from '@muster/contracts';
import { type CsvwColumn, csvwOf } from '@muster/sheets';

/** Metadata of `foiCsv` (`csvwOf`), as JSON text. `csvName` is the file beside it. */
export function foiCsvw({ force, release, about }: PublishedAnswer, title: string, csvName: string): string {
  return csvwOf({
    csvName,
    title: `${title}: ${about.forceName} (${force}), ${release.periodLabel}`,
    description: `${about.notes.join(' ')} People in post as at ${release.asAt}.`,
    language: 'en-GB',
    source: `Release ${release.periodLabel}`,
    definitions: [`Disclosure policy ${release.policy}`],
    symbols: [{ symbol: '', meaning: 'nothing is shown, or everybody; see status' }],
    columns: [
      column('section', 'Workforce type and part of the table'),
      column('measure', 'stock: people in post; joiners, leavers, promotions: people to whom it happened'),
      column('dimension', 'What people are divided by'),
      column('code', 'The group; empty means everybody'),
      column('within', 'What the workforce is divided by besides; empty where it is not'),
      column('withinCode', 'The part of the workforce; empty means everybody'),
      column('column', 'Period, or what is counted'),
      column('value', 'People, a multiple of five, or a share 0-1; empty where nothing is shown', 'decimal'),
      column('status', 'shown; withheld: fewer than five, or withheld; structural-zero: does not exist'),
    ],
  });
}

function column(name: string, description: string, datatype: CsvwColumn['datatype'] = 'string'): CsvwColumn {
  return { name, title: name, description, datatype };
}
