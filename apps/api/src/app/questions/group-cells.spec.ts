import { type Axis } from './axis';
import { groupCells } from './group-cells';

function axisOf(dimension: string, placesOf: readonly (readonly number[])[]): Axis {
  return {
    ...{
      dimension,
      label: dimension,
      columns: [dimension],
      overlapping: placesOf.some(({ length }) => length > 1),
    },
    groups: [0, 1].map((place) => ({ code: `${place}`, label: `${place}`, declared: true, always: false })),
    groupsOf: ([id = 0]) => placesOf[id] ?? [],
  };
}

// Three codes by two: cells (0,0) (0,1) (1,0) (1,1) (2,0) (2,1), worked out by hand.
const cells = {
  by: ['a', 'b'],
  sizes: [3, 2],
  values: [Int32Array.of(1, 2, 3, 4, 0, 6), Int32Array.of(0, 1, 0, 0, 0, 5)],
};

describe('groupCells', () => {
  it('adds cells up by the groups of each axis', () => {
    const answer = groupCells(cells, [axisOf('a', [[0], [0], [1]]), axisOf('b', [[1], [0]])]);

    expect(answer.groups).toEqual([
      { places: [0, 0], sums: [6, 1] },
      { places: [0, 1], sums: [4, 0] },
      { places: [1, 0], sums: [6, 5] },
    ]);
    expect(answer.everybody).toEqual([16, 6]);
  });

  it('counts everybody once where groups overlap or leave somebody out', () => {
    const overlapping = groupCells(cells, [axisOf('a', [[0, 1], [1], []])]);

    expect(overlapping.groups).toEqual([
      { places: [0], sums: [3, 1] },
      { places: [1], sums: [10, 1] },
    ]);
    expect(overlapping.everybody).toEqual([16, 6]);
  });

  it('has one group without axes, and none without anybody', () => {
    expect(groupCells(cells, []).groups).toEqual([{ places: [], sums: [16, 6] }]);
    expect(groupCells({ by: [], sizes: [], values: [Int32Array.of(0)] }, [])).toEqual({
      groups: [],
      everybody: [0],
    });
  });
});
