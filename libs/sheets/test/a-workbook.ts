import { type SheetTable, type Workbook } from '../src';

/** A workbook with every kind of cell; the figures are invented. */
export function aWorkbook(table: Partial<SheetTable> = {}): Workbook {
  return {
    title: 'Example Constabulary: officers by ethnicity',
    language: 'en-GB',
    subject: 'Headcount of officers by ethnicity.',
    about: ['As at 31 March 2026.', 'Ask the workforce planning team.'],
    tables: [
      {
        name: 'Officers',
        title: 'Officers by ethnicity, 31 March 2026',
        source: 'Source: release 2026-Q1 of Example Constabulary.',
        notes: ['Counts are multiples of 5.'],
        columns: [
          { header: 'Ethnicity', numeric: false },
          { header: 'Headcount (people)', numeric: true },
          {
            header: 'Gap (points)',
            numeric: true,
            notes: ['Against the census.', 'Counts are multiples of 5.'],
          },
          { header: 'As at', numeric: false },
        ],
        rows: [
          [
            { kind: 'text', text: 'Black' },
            { kind: 'number', value: 12345, decimals: 0 },
            { kind: 'number', value: -3.94, decimals: 1, mark: '[u]' },
            { kind: 'day', day: '2026-03-31' },
          ],
          [
            { kind: 'text', text: 'Other' },
            { kind: 'symbol', symbol: '[c]' },
            { kind: 'symbol', symbol: '[c]' },
            { kind: 'day', day: '2024-02-29' },
          ],
        ],
        symbols: [
          { symbol: '[c]', meaning: 'fewer than 5, or withheld' },
          { symbol: '[u]', meaning: 'low reliability' },
        ],
        ...table,
      },
    ],
  };
}
