import { columnNames } from './column-names';
import { csvwName } from './csvw-name';
import { csvwOf } from './csvw-of';

/** Members and their meaning: W3C, Metadata Vocabulary for Tabular Data, 5. */
describe('metadata of a CSV file', () => {
  it('says what the columns, symbols and figures are', () => {
    const text = csvwOf({
      csvName: 'officers.csv',
      title: 'Officers',
      description: 'Officers by ethnicity.',
      language: 'en-GB',
      columns: [
        { name: 'ethnicity', title: 'Ethnicity', datatype: 'string' },
        { name: 'share', title: 'Share (%)', datatype: 'decimal', unit: '%' },
      ],
      symbols: [{ symbol: '[c]', meaning: 'withheld' }],
      notes: ['Counts are multiples of 5.'],
      licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      source: 'Release 2026-Q1',
      definitions: ['ethnicity-5-plus-1, version 2026-1'],
    });
    expect(JSON.parse(text)).toEqual({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
      url: 'officers.csv',
      'dc:title': 'Officers',
      'dc:description': 'Officers by ethnicity.',
      'dc:language': 'en-GB',
      'dc:license': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      'dc:source': 'Release 2026-Q1',
      'dc:conformsTo': ['ethnicity-5-plus-1, version 2026-1'],
      notes: [{ 'schema:text': '[c]: withheld' }, { 'schema:text': 'Counts are multiples of 5.' }],
      dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
      tableSchema: {
        columns: [
          { name: 'ethnicity', titles: 'Ethnicity', datatype: 'string' },
          {
            ...{ name: 'share', titles: 'Share (%)', datatype: 'decimal', 'schema:unitText': '%' },
            null: ['[c]'],
          },
        ],
      },
    });
  });

  it('lies beside its file, and names columns for programs', () => {
    expect(csvwName('officers.csv')).toBe('officers.csv-metadata.json');
    expect(columnNames(['Share (%)', 'Share', '[c]', '%'])).toEqual(['share', 'share_2', 'c', 'column']);
  });
});
