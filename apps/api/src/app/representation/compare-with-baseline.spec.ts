import { type Classification, type Crosswalk, type Grouping } from '@muster/domain';
import { type Baseline } from '../baselines/baseline';
import { compareWithBaseline } from './compare-with-baseline';

const classification = (
  id: string,
  declared: readonly string[],
  undeclared: readonly string[] = [],
): Classification => ({
  kind: 'classification',
  id,
  dimension: 'ethnicity',
  label: `List ${id}`,
  source: 'test',
  categories: [
    ...declared.map((code) => ({ code, label: code, state: 'declared' as const })),
    ...undeclared.map((code) => ({ code, label: code, state: 'not-declared' as const })),
  ],
});
const force = classification('force', ['A', 'B', 'C'], ['NS']);
const census = classification('census', ['a', 'b', 'c', 'd'], ['blank']);
const classifications = new Map([force, census].map((list) => [list.id, list]));
// 1,000 people of whom 200 did not answer: the denominator is 800.
const baseline: Baseline = {
  id: 'table:E1',
  tableId: 'table',
  label: 'Table: area',
  source: 'test',
  sourceTable: 'T1',
  base: 'all-ages',
  referenceDate: '2021-03-21',
  dimension: 'ethnicity',
  classificationId: 'census',
  areas: ['area'],
  counts: new Map([
    ['a', 400],
    ['b', 240],
    ['c', 120],
    ['d', 40],
    ['blank', 200],
  ]),
  total: 800,
  population: 1000,
};
const crosswalk: Crosswalk = {
  kind: 'crosswalk',
  id: 'force-to-census',
  label: 'Force to census',
  source: 'test',
  from: 'force',
  to: 'census',
  pairs: [
    { from: 'A', to: 'a' },
    { from: 'B', to: 'b', loss: 'Holds d as well.' },
    { from: 'C', to: 'c' },
  ],
  unreachable: [],
};
const grouping = (members: Grouping['members']): Grouping => ({
  kind: 'grouping',
  id: 'two',
  dimension: 'ethnicity',
  label: 'Two groups',
  definition: 'x and y',
  source: 'test',
  overlapping: false,
  groups: [
    { code: 'x', label: 'X' },
    { code: 'y', label: 'Y' },
    { code: 'unknown', label: 'Unknown' },
  ],
  members,
});

describe('compareWithBaseline', () => {
  it('groups the population by the same grouping, without people who did not answer', () => {
    const both = grouping({ census: { x: ['a'], y: ['b', 'c', 'd'], unknown: ['blank'] } });

    const compared = compareWithBaseline(baseline, force, both, classifications, []);

    expect(compared.ok && [...compared.value.shares]).toEqual([
      ['x', 0.5],
      ['y', 0.5],
    ]);
  });

  it('refuses a grouping that leaves a part of the population out, or does not know its list', () => {
    const unfit: Grouping['members'][] = [
      { census: { x: ['a'], y: ['b', 'c'] } },
      { force: { x: ['A'], y: ['B', 'C'] } },
    ];
    for (const members of unfit) {
      expect(compareWithBaseline(baseline, force, grouping(members), classifications, [])).toMatchObject({
        ok: false,
        refusal: { code: 'grouping-does-not-cover-classification' },
      });
    }
  });

  it('compares single categories of one list directly', () => {
    const compared = compareWithBaseline(baseline, census, null, classifications, []);

    expect(compared.ok && compared.value.shares.get('b')).toBe(0.3);
  });

  it.each([
    ['as written', crosswalk],
    [
      'turned round',
      {
        ...crosswalk,
        from: 'census',
        to: 'force',
        pairs: crosswalk.pairs.map(({ from, to, ...rest }) => ({ ...rest, from: to ?? '', to: from })),
      },
    ],
  ])('compares only exact counterparts through a crosswalk %s', (_, between) => {
    const compared = compareWithBaseline(baseline, force, null, classifications, [between]);

    expect(compared.ok && [...compared.value.shares]).toEqual([
      ['A', 0.5],
      ['C', 0.15],
    ]);
    expect(compared.ok && compared.value.notes.join(' ')).toContain(
      'No exact counterpart in the population: B.',
    );
  });

  it('does not take two categories for the counterpart of one', () => {
    const pairs = [...crosswalk.pairs, { from: 'B', to: 'a' }];

    const compared = compareWithBaseline(baseline, force, null, classifications, [{ ...crosswalk, pairs }]);

    expect(compared.ok && [...compared.value.shares.keys()]).toEqual(['C']);
  });

  it('refuses lists that nothing connects', () => {
    expect(compareWithBaseline(baseline, force, null, classifications, [])).toMatchObject({
      ok: false,
      refusal: { code: 'group-definitions-differ' },
    });
  });
});
