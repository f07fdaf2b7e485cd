import { aRepresentationAnswer } from '../../fixtures/a-representation-answer';
import { representationChart } from '../representation/representation-chart';
import { csvwOfChart } from './csvw-of-chart';
import { sheetCellOf } from './sheet-cell-of';
import { sheetOfChart } from './sheet-of-chart';
import { workbookOfCharts } from './workbook-of-charts';

describe('a cell as a spreadsheet keeps it', () => {
  it.each([
    [
      { text: '1,234', sort: 1234 },
      { kind: 'number', value: 1234, decimals: 0 },
    ],
    [
      { text: '−3.9', sort: -3.9011 },
      { kind: 'number', value: -3.9, decimals: 1 },
    ],
    [
      { text: '4.20 [u]', sort: 4.1987 },
      { kind: 'number', value: 4.2, decimals: 2, mark: '[u]' },
    ],
    [
      { text: '[low]', sort: 0.0001 },
      { kind: 'symbol', symbol: '[low]' },
    ],
    [
      { text: '[c]', sort: null },
      { kind: 'symbol', symbol: '[c]' },
    ],
    [
      { text: '31 March 2026', sort: '2026-03-31' },
      { kind: 'day', day: '2026-03-31' },
    ],
    [
      { text: '31 March 2026 [b]', sort: '2026-03-31' },
      { kind: 'day', day: '2026-03-31', mark: '[b]' },
    ],
    [
      { text: 'below 0.001', sort: 0.0004 },
      { kind: 'text', text: 'below 0.001' },
    ],
    [
      { text: '2026-03-31', sort: '2026-03-31' },
      { kind: 'text', text: '2026-03-31' },
    ],
    [
      { text: '=SUM(A1)', sort: '=SUM(A1)' },
      { kind: 'text', text: '=SUM(A1)' },
    ],
  ])('%j', (cell, kept) => {
    expect(sheetCellOf(cell)).toEqual(kept);
  });
});

describe('a figure as a sheet', () => {
  const chart = representationChart(aRepresentationAnswer);
  const source = 'Source: release 2026-Q1.';

  it('has its title, rows, notes and symbols', () => {
    const sheet = sheetOfChart(chart, { name: 'Table 1', source });
    expect(sheet.title).toBe(`${chart.table.caption}. ${chart.subtitle}`);
    expect(sheet.rows).toHaveLength(chart.table.rows.length);
    expect([sheet.notes, sheet.symbols]).toEqual([chart.notes, chart.table.symbols]);
  });

  it('is left out of a workbook when it has no rows', () => {
    const facts = { title: 'T', language: 'en-GB', subject: 'S', about: [], source };
    const empty = { ...chart, table: { ...chart.table, rows: [] } };
    expect(workbookOfCharts([empty, chart], facts)?.tables.map(({ name }) => name)).toEqual(['Table 1']);
    expect(workbookOfCharts([empty], facts)).toBeNull();
  });

  it('tells programs what the columns of its download are', () => {
    const { tableSchema, url } = JSON.parse(csvwOfChart(chart, { language: 'en-GB', source }));
    const column = (titles: string) =>
      tableSchema.columns.find((each: { titles: string }) => each.titles === titles);
    expect(url).toBe(chart.csv.fileName);
    expect(column('Share of declared (%)')).toEqual({
      ...{ name: 'share_of_declared', titles: 'Share of declared (%)', datatype: 'decimal' },
      ...{ 'schema:unitText': '%', null: ['[z]'] },
    });
    expect(column('Status')).toEqual({ name: 'status', titles: 'Status', datatype: 'string' });
  });
});
