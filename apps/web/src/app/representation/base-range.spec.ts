import { type BaselineDetail } from '@muster/contracts';
import { baseRange, sameArea } from './base-range';

const loaded = [
  { id: 'sex-all-ages:E23', label: 'West Midlands', dimension: 'sex', base: 'all-ages' },
  { id: 'sex-16-64:E23', label: 'West Midlands', dimension: 'sex', base: '16-64' },
  { id: 'sex-16-64:E24', label: 'Elsewhere', dimension: 'sex', base: '16-64' },
  { id: 'ethnicity-all-ages:E23', label: 'West Midlands', dimension: 'ethnicity', base: 'all-ages' },
];

const detail = (base: string, female: number): BaselineDetail => ({
  id: `sex-${base}:E23`,
  label: 'West Midlands',
  source: 'Census 2021',
  sourceTable: 'TS008',
  referenceDate: '2021-03-21',
  base,
  dimension: 'sex',
  classification: 'sex',
  grouping: null,
  total: 1000,
  undeclared: 0,
  rows: [
    { code: 'female', label: 'Female', count: female * 1000, share: female },
    { code: 'male', label: 'Male', count: (1 - female) * 1000, share: 1 - female },
  ],
});

describe('sameArea', () => {
  it('finds the other bases of the same area and characteristic only', () => {
    expect(sameArea('sex-all-ages:E23', loaded)).toEqual(['sex-all-ages:E23', 'sex-16-64:E23']);
    expect(sameArea('ethnicity-all-ages:E23', loaded)).toEqual(['ethnicity-all-ages:E23']);
    expect(sameArea(null, loaded)).toEqual([]);
  });
});

describe('baseRange', () => {
  it('sets the share of each group on every base side by side', () => {
    const { columns, rows } = baseRange([detail('all-ages', 0.508), detail('16-64', 0.503)]);

    expect(columns.map(({ label }) => label)).toEqual(['Group', 'all ages', 'ages 16 to 64']);
    expect(rows.map((row) => columns.map((column) => column.text?.(row) ?? column.value(row)))).toEqual([
      ['Female', '50.8%', '50.3%'],
      ['Male', '49.2%', '49.7%'],
    ]);
  });
});
