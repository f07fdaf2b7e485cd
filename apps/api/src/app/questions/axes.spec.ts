import { type Classification, type Grouping, type RankLadder } from '@muster/domain';
import { categoryAxis, groupedAxis } from './category-axis';
import { openAxis } from './open-axis';
import { rankAtOrAboveAxis, rankAxis } from './rank-axes';

const list: Classification = {
  kind: 'classification',
  id: 'list',
  dimension: 'ethnicity',
  label: 'List',
  source: 'test',
  categories: [
    { code: 'B', label: 'Bee', state: 'declared' },
    { code: 'A', label: 'Ay', state: 'declared' },
    { code: 'NS', label: 'Not stated', state: 'not-declared' },
  ],
};
const grouping: Grouping = {
  kind: 'grouping',
  id: 'groups',
  dimension: 'ethnicity',
  label: 'Groups',
  definition: 'one and all',
  source: 'test',
  overlapping: true,
  groups: [
    { code: 'one', label: 'One' },
    { code: 'all', label: 'All' },
    { code: 'unknown', label: 'Unknown' },
  ],
  members: { list: { one: ['A'], all: ['A', 'B'], unknown: ['NS'] } },
};
/** Ids 1 to 4; 0 is not held. */
const vocabulary = { ethnicity: ['A', 'not-recorded', 'NS', 'B'] };

describe('categoryAxis', () => {
  const axis = categoryAxis(
    'ethnicity',
    'Ethnicity',
    list,
    { ethnicity: [...vocabulary.ethnicity, 'Z'] },
    true,
  );

  it('follows the order of the classification, strangers and not recorded behind', () => {
    expect(axis.groups.map(({ code, declared }) => [code, declared])).toEqual([
      ['B', true],
      ['A', true],
      ['NS', false],
      ['Z', true],
      ['not-recorded', false],
    ]);
  });

  it('puts people with no code among the not recorded', () => {
    expect([0, 1, 2, 3, 4, 5].map((id) => axis.groupsOf([id]))).toEqual([[4], [1], [4], [2], [0], [3]]);
  });
});

describe('people who gave notice', () => {
  const withheld = { ethnicity: ['A', 'withheld-by-notice'], unit: ['North', 'withheld-by-notice'] };

  it('are among the not recorded of every axis, and no row says how many they are', () => {
    const categories = categoryAxis('ethnicity', 'Ethnicity', list, withheld, true);
    expect(categories.groups.map(({ code }) => code)).toEqual(['B', 'A', 'NS', 'not-recorded']);
    expect(categories.groupsOf([2])).toEqual([3]);

    const groups = groupedAxis('ethnicity', 'Ethnicity', list, grouping, withheld);
    expect(groups.ok && groups.value.groups[groups.value.groupsOf([2])[0] ?? -1]).toMatchObject({
      code: 'unknown',
      declared: false,
    });

    const open = openAxis('unit', 'Unit', withheld);
    expect(open.groups.map(({ code }) => code)).toEqual(['North', 'not-recorded']);
    expect(open.groupsOf([2])).toEqual([1]);
  });
});

describe('groupedAxis', () => {
  it('puts a person into every group that holds the category and the rest into unknown', () => {
    const axis = groupedAxis('ethnicity', 'Ethnicity', list, grouping, vocabulary);

    expect(axis.ok && [0, 1, 2, 3, 4].map((id) => axis.value.groupsOf([id]))).toEqual([
      [2],
      [0, 1],
      [2],
      [2],
      [1],
    ]);
    expect(axis.ok && axis.value.groups.map(({ declared }) => declared)).toEqual([true, true, false]);
    expect(axis.ok && axis.value.overlapping).toBe(true);
  });

  it('gives the not recorded a row of their own when the grouping has no place for them', () => {
    const closed = {
      ...grouping,
      groups: grouping.groups.slice(0, 2),
      members: { list: { one: ['A'], all: ['A', 'B'] } },
    };
    const axis = groupedAxis('ethnicity', 'Ethnicity', list, closed, vocabulary);

    expect(axis.ok && axis.value.groups.map(({ code }) => code)).toEqual(['one', 'all', 'not-recorded']);
    expect(axis.ok && axis.value.groupsOf([3])).toEqual([2]);
  });

  it('is refused when a declared category has no group', () => {
    const partial = { ...grouping, members: { list: { one: ['A'] } } };

    expect(groupedAxis('ethnicity', 'Ethnicity', list, partial, vocabulary)).toMatchObject({
      refusal: { code: 'grouping-does-not-cover-classification' },
    });
  });
});

describe('the axes of ranks', () => {
  const ladder = (workforceType: RankLadder['workforceType'], ranks: [string, number][]): RankLadder => ({
    kind: 'rank-ladder',
    id: workforceType,
    label: workforceType,
    source: 'test',
    workforceType,
    ranks: ranks.map(([code, order]) => ({ code, label: code, order })),
  });
  const ladders = [
    ladder('officer', [
      ['constable', 1],
      ['detective', 1],
      ['sergeant', 2],
    ]),
    ladder('staff', [
      ['grade-a', 1],
      ['grade-b', 2],
    ]),
  ];
  const held = {
    'workforce-type': ['officer', 'staff'],
    rank: ['constable', 'sergeant', 'grade-b', 'mystery'],
  };

  it('run from the highest to the lowest within each ladder', () => {
    expect(rankAxis('Rank', ladders, held).groups.map(({ code }) => code)).toEqual([
      'sergeant',
      'constable',
      'detective',
      'grade-b',
      'grade-a',
      'mystery',
      'not-recorded',
    ]);
  });

  it('cumulate within the ladder of the workforce type, parallel ranks as one', () => {
    const axis = rankAtOrAboveAxis('Rank', ladders, held);
    const groupsOf = (type: number, rank: number) =>
      axis.groupsOf([type, rank]).map((at) => axis.groups[at]?.code);

    expect(groupsOf(1, 2)).toEqual(['sergeant', 'constable']);
    expect(groupsOf(1, 1)).toEqual(['constable']);
    expect(groupsOf(2, 3)).toEqual(['grade-b', 'grade-a']);
    expect(groupsOf(2, 1)).toEqual([]);
    expect(groupsOf(0, 2)).toEqual(['sergeant', 'constable']);
    expect(groupsOf(1, 4)).toEqual([]);
  });
});

describe('openAxis', () => {
  it('sorts units by name, numbers by size', () => {
    const axis = openAxis('unit', 'Unit', { unit: ['North', 'Area 10', 'not-recorded', 'Area 9'] });

    expect(axis.groups.map(({ code }) => code)).toEqual(['Area 9', 'Area 10', 'North', 'not-recorded']);
    expect([0, 1, 2, 3, 4].map((id) => axis.groupsOf([id]))).toEqual([[3], [2], [1], [3], [0]]);
  });

  it('keeps the order and the names of the workforce types', () => {
    const axis = openAxis('workforce-type', 'Workforce type', { 'workforce-type': ['staff', 'officer'] });

    expect(axis.groups.map(({ label }) => label)).toEqual([
      'Police officers',
      'Police staff',
      'Not recorded',
    ]);
  });
});
