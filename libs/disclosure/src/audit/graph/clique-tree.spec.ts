import { cliqueTree } from './clique-tree';
import { maximalCliques } from './maximal-cliques';

describe('maximalCliques', () => {
  it('finds the cliques of the tables of officers', () => {
    // By hand: each two of ethnicity, rank, sex and unit stand in a table together; service stands beside ethnicity alone.
    const cliques = maximalCliques(
      ['ethnicity', 'rank', 'sex', 'unit', 'service', 'religion'],
      [
        ['ethnicity', 'rank', 'sex'],
        ['ethnicity', 'unit'],
        ['sex', 'unit'],
        ['rank', 'unit'],
        ['ethnicity', 'service'],
      ],
    );
    expect(cliques.toSorted((one, other) => other.length - one.length)).toEqual([
      ['ethnicity', 'rank', 'sex', 'unit'],
      ['ethnicity', 'service'],
      ['religion'],
    ]);
  });

  it('adds one edge to a ring of four', () => {
    const cliques = maximalCliques(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'a'],
      ],
    );
    expect(cliques.map((clique) => clique.length)).toEqual([3, 3]);
  });

  it('has one empty clique where there is no dimension', () => {
    expect(maximalCliques([], [[]])).toEqual([[]]);
  });
});

describe('cliqueTree', () => {
  it('joins cliques by what they share most, and others by the total', () => {
    expect(cliqueTree([['a', 'b'], ['b', 'c', 'd'], ['c', 'd', 'e'], ['f']])).toEqual([
      { one: 0, other: 1, shared: ['b'] },
      { one: 1, other: 2, shared: ['c', 'd'] },
      { one: 0, other: 3, shared: [] },
    ]);
  });
});
