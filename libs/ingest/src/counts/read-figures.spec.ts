import { aFigureRequest, countFixture } from '../../test/a-count-request';
import { readFigures } from './read-figures';
import { standardFigureMapping } from './standard-figure-mapping';

const read = (name: string) => {
  const path = `figures/ok/${name}`;
  return readFigures(countFixture(path), aFigureRequest(path)).figures;
};

describe('readFigures', () => {
  // Police Federation quoting the Home Office: 511 = 178 + 30 + 228 + 67 + 8.
  it('reads a total with its parts', () => {
    const figures = read('total-and-parts');

    expect(figures.map(({ part, count }) => [part?.category ?? 'total', count])).toEqual([
      ['total', 511],
      ['voluntary-resignation', 178],
      ['ill-health', 30],
      ['normal-retirement', 228],
      ['transfer-out', 67],
      ['dismissal', 8],
    ]);
    expect(figures[0]).toMatchObject({
      place: 'E23000014',
      from: '2022-04-01',
      to: '2023-03-31',
      source: 'Home Office',
    });
  });

  it('reads full-time equivalents with thousands separators', () => {
    expect(read('stock-in-fte')[0]).toMatchObject({ unit: 'fte', count: 140228.4 });
  });

  it('lets a part be withheld as long as the others stay below the total', () => {
    expect(read('part-withheld').map(({ status }) => status)).toEqual(['shown', 'withheld', 'shown']);
  });

  it('reads the standard layout by the names of its columns', () => {
    const path = 'figures/ok/total-and-parts';
    const content = countFixture(path);
    const mapping = standardFigureMapping(content.names);

    expect(readFigures(content, { ...aFigureRequest(path), mapping })).toMatchObject({ rows: 6, issues: [] });
  });
});
