import { sortRows } from './sort-rows';

const rows = [
  { name: 'Unit 10', people: 5 },
  { name: 'unit 9', people: null },
  { name: 'Área 2', people: 0 },
  { name: 'Unit 2', people: 12 },
];
const names = (sorted: readonly { name: string }[]): string[] => sorted.map(({ name }) => name);

describe('sortRows', () => {
  it('sorts numbers by size and leaves rows without a figure last in both directions', () => {
    expect(names(sortRows(rows, ({ people }) => people, 'ascending'))).toEqual([
      'Área 2',
      'Unit 10',
      'Unit 2',
      'unit 9',
    ]);
    expect(names(sortRows(rows, ({ people }) => people, 'descending'))).toEqual([
      'Unit 2',
      'Unit 10',
      'Área 2',
      'unit 9',
    ]);
  });

  it('sorts text as people read it: case, accents and digits', () => {
    expect(names(sortRows(rows, ({ name }) => name, 'ascending'))).toEqual([
      'Área 2',
      'Unit 2',
      'unit 9',
      'Unit 10',
    ]);
  });

  it('leaves the rows it was given alone', () => {
    sortRows(rows, ({ people }) => people, 'descending');
    expect(rows[0]?.name).toBe('Unit 10');
  });
});
