import { readTable } from './read-table';

const read = (text: string, mostRows = 10) => {
  const reading = readTable(undefined, mostRows);
  reading.write(new TextEncoder().encode(text));
  return reading.finish();
};

describe('readTable', () => {
  it('gives trimmed cells with the row numbers of a spreadsheet', () => {
    const { names, rows, issues } = read('Force; Women\n"A;B"; 7\n\nC;8\n');
    expect(names).toEqual(['Force', 'Women']);
    expect(rows).toEqual([
      { row: 2, cells: ['A;B', '7'] },
      { row: 4, cells: ['C', '8'] },
    ]);
    expect(issues).toEqual([]);
  });

  it('refuses what no table of this size may be', () => {
    expect(read('a,b\n1,2\n3,4\n5,6\n', 2).issues.map(({ code }) => code)).toEqual(['table-too-long']);
    expect(read('a,A\n1,2\n').issues.map(({ code }) => code)).toEqual(['duplicate-header']);
    expect(read('a,b\n1\n').issues.map(({ code }) => code)).toEqual(['ragged-row']);
    expect(read('').issues.map(({ code }) => code)).toEqual(['empty-file']);
  });
});
