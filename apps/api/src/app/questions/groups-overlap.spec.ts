import { type Axis } from './axis';
import { groupsOverlap } from './groups-overlap';

/** A person with id 2 in both columns belongs to the first and the second group. */
const axis: Axis = {
  ...{ dimension: 'rank', label: 'Rank', columns: ['workforce-type', 'rank'], overlapping: true },
  groups: ['one', 'two', 'three'].map((code) => ({ code, label: code, declared: true, always: false })),
  groupsOf: ([a = 0, b = 0]) => (a === 2 && b === 2 ? [0, 1] : [2]),
};

describe('groupsOverlap', () => {
  it('finds the two groups that one person can be in', () => {
    expect(groupsOverlap(axis, [3, 3], 0, 1)).toBe(true);
    expect(groupsOverlap(axis, [3, 3], 1, 2)).toBe(false);
    expect(groupsOverlap(axis, [3, 2], 0, 1)).toBe(false);
    expect(groupsOverlap(axis, [3, 3], 0, 0)).toBe(false);
    expect(groupsOverlap({ ...axis, overlapping: false }, [3, 3], 0, 1)).toBe(false);
  });
});
