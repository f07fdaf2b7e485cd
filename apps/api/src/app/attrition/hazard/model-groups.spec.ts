import { type Axis } from '../../questions/axis';
import { modelGroups } from './model-groups';
import { type DescribedStays } from './model-pair';

/** Three groups of forty; who leaves, and when, differs by nothing but chance. */
const PEOPLE = 120;
const GROUPS = ['a', 'b', 'c'];
const columns = (of: (row: number) => number) => Int32Array.from({ length: PEOPLE }, (_, row) => of(row));
const axis: Axis = {
  ...{ dimension: 'ethnicity', label: 'Ethnicity', columns: ['ethnicity'], overlapping: false },
  groups: GROUPS.map((code) => ({ code, label: code.toUpperCase(), declared: true, always: true })),
  groupsOf: () => [],
};
const described: DescribedStays = {
  stays: {
    ...{ spell: columns((row) => row), start: columns(() => 0), entry: columns(() => 0) },
    ...{ group: Int16Array.from(columns(() => 0)), withoutStart: 0, impossible: 0 },
    ...{ exit: columns((row) => 100 + ((row * 37) % 89)), route: Uint8Array.from(columns((row) => row % 2)) },
  },
  left: Uint8Array.from(columns((row) => row % 2)),
  ...{ alike: [columns((row) => row % 3)], strata: null },
};
const rowsOf = new Map(
  GROUPS.map((_, place) => [place, Int32Array.from({ length: 40 }, (_row, at) => place * 40 + at)]),
);

describe('modelGroups', () => {
  it('lets others have their turn between models', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const rows = await modelGroups(axis, rowsOf, 0, described, false);
    clearImmediate(timer);

    expect(rows.map(({ isComparator, adjusted }) => [isComparator, adjusted.status])).toEqual([
      [true, 'shown'],
      [false, 'shown'],
      [false, 'shown'],
    ]);
    // Two groups with two models each, and a check of each.
    expect(turns).toBeGreaterThanOrEqual(8);
  });
});
