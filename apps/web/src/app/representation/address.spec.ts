import { convertToParamMap } from '@angular/router';
import { type RepresentationOptions } from '@muster/contracts';
import * as fc from 'fast-check';
import { activeFilters } from '../questions/active-filters';
import { mayStandInAddress } from '@muster/domain';
import { type QuestionState } from './question-state';
import { EVERY_CATEGORY, readAddress } from './read-address';
import { toQuestion } from './to-question';
import { writeAddress } from './write-address';

const dimension = (
  id: string,
  characteristic: boolean,
  values: readonly string[],
  groupings: readonly string[] = [],
) => ({
  id,
  label: `${id} label`,
  characteristic,
  sensitive: characteristic,
  granted: true,
  status: 'held' as const,
  values: values.map((code) => ({ code, label: `${code} label` })),
  groupings: groupings.map((code) => ({ id: code, label: code })),
});

const options: RepresentationOptions = {
  force: 'EXMP',
  snapshots: [
    { id: 'a', asAt: '2025-03-31' },
    { id: 'b', asAt: '2026-03-31' },
  ],
  dimensions: [
    dimension('workforce-type', false, ['officer', 'staff']),
    dimension('rank', false, ['constable', 'at-or-above:sergeant']),
    dimension('unit', false, ['unit-1']),
    dimension('ethnicity', true, ['black', 'white'], ['ethnicity-5-plus-1', 'black-heritage']),
    dimension('sex', true, ['female', 'male']),
    dimension('religion', true, ['muslim-canary', 'none-canary']),
    dimension('orientation', true, ['gay-canary']),
    dimension('disability', true, ['disabled-canary']),
    dimension('extra:gender', true, ['trans-canary']),
    { ...dimension('age-band', true, ['25-34']), status: 'not-held' },
  ],
  baselines: [
    { id: 'census:E23', label: 'West Midlands', dimension: 'ethnicity', base: 'all-ages' },
    { id: 'sex:E23', label: 'West Midlands', dimension: 'sex', base: '16-64' },
  ],
};

const read = (query: Record<string, string | string[]>, remembered: Readonly<Record<string, string>> = {}) =>
  readAddress(convertToParamMap(query), options, new Map(Object.entries(remembered)));

const held = options.dimensions.filter(({ status }) => status === 'held');
const anyState: fc.Arbitrary<QuestionState> = fc
  .record({
    asAt: fc.constantFrom('2025-03-31', '2026-03-31'),
    measure: fc.constantFrom('ethnicity', 'sex', 'religion', 'extra:gender'),
    divisions: fc.uniqueArray(fc.constantFrom('rank', 'unit', 'workforce-type'), { maxLength: 2 }),
    direction: fc.constantFrom('within-part' as const, 'within-group' as const),
    filtered: fc.subarray(held),
  })
  .map(({ asAt, measure, divisions, direction, filtered }) => ({
    force: 'EXMP',
    asAt,
    by: [measure, ...divisions],
    grouping: measure === 'ethnicity' ? 'black-heritage' : null,
    baselineGrouping: null,
    baseline: measure === 'ethnicity' ? 'census:E23' : null,
    direction: divisions.length > 0 ? direction : ('within-part' as const),
    where: filtered
      .map(({ id, values }) => ({ dimension: id, value: values.at(-1)?.code ?? '' }))
      .sort((a, b) => (a.dimension < b.dimension ? -1 : 1)),
  }));

describe('the address of a question', () => {
  it('gives the question back, with the memory of what it does not carry', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const remembered = Object.fromEntries(
          state.where
            .filter((filter) => !mayStandInAddress(filter.dimension))
            .map((filter) => [filter.dimension, filter.value]),
        );

        expect(read({ ...mutable(writeAddress(state)) }, remembered)).toEqual({ state, notices: [] });
      }),
    );
  });

  it('never carries a value of a personal characteristic', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const address = JSON.stringify(writeAddress(state));

        for (const { id, values } of held.filter(({ characteristic }) => characteristic)) {
          const where = [writeAddress(state)['where'] ?? []].flat();
          expect(where.filter((filter) => filter.startsWith(id)).every((filter) => filter === id)).toBe(true);
          for (const { code } of values.filter((value) => value.code.endsWith('-canary'))) {
            expect(address).not.toContain(code);
          }
        }
      }),
    );
  });

  it('has its parts in one order, however the question came about', () => {
    const state: QuestionState = {
      force: 'EXMP',
      asAt: '2026-03-31',
      by: ['ethnicity', 'rank'],
      grouping: 'black-heritage',
      baselineGrouping: 'ethnicity-5-plus-1',
      baseline: 'census:E23',
      direction: 'within-group',
      where: [
        { dimension: 'unit', value: 'unit-1' },
        { dimension: 'religion', value: 'muslim-canary' },
      ],
    };

    expect(Object.entries(writeAddress(state))).toEqual([
      ['force', 'EXMP'],
      ['asof', '2026-03-31'],
      ['by', 'ethnicity,rank'],
      ['grouping', 'black-heritage'],
      ['basegrouping', 'ethnicity-5-plus-1'],
      ['baseline', 'census:E23'],
      ['direction', 'within-group'],
      ['where', ['religion', 'unit:unit-1']],
    ]);
  });

  it('asks the usual question when it says nothing', () => {
    expect(read({})).toEqual({
      state: {
        force: 'EXMP',
        asAt: '2026-03-31',
        by: ['ethnicity'],
        grouping: 'ethnicity-5-plus-1',
        baselineGrouping: null,
        baseline: null,
        direction: 'within-part',
        where: [],
      },
      notices: [],
    });
  });

  it.each([
    ['asof', { asof: '1999-01-01' }],
    ['by', { by: 'shoe-size' }],
    ['a characteristic that is not held', { by: 'age-band' }],
    ['grouping', { grouping: 'shoe-sizes' }],
    ['grouping of the population', { basegrouping: 'shoe-sizes' }],
    ['a baseline of another characteristic', { by: 'ethnicity', baseline: 'sex:E23' }],
    ['direction', { by: 'ethnicity,rank', direction: 'sideways' }],
    ['a filter on an unknown dimension', { where: 'shoe-size:44' }],
    ['a filter on an unknown value', { where: 'rank:admiral' }],
    ['a filter on a characteristic whose value is not remembered', { where: 'religion' }],
    ['a value of a characteristic written by hand', { where: 'religion:muslim-canary' }],
  ])('turns an unknown %s into a notice that does not repeat it', (_, query) => {
    const result = read(query);

    expect(result?.notices).toHaveLength(1);
    expect(result?.notices.join()).not.toMatch(/1999|shoe|sideways|admiral|muslim|E23/);
    expect(result?.state).toMatchObject({ asAt: '2026-03-31', direction: 'within-part', where: [] });
    expect(result?.state.by[0]).toBe('ethnicity');
  });

  it('reads a value with a colon in it whole', () => {
    expect(read({ where: 'rank:at-or-above:sergeant' })?.state.where).toEqual([
      { dimension: 'rank', value: 'at-or-above:sergeant' },
    ]);
  });

  it('asks nothing of a force without a snapshot or without a characteristic', () => {
    const address = convertToParamMap({});

    expect(readAddress(address, { ...options, snapshots: [] }, new Map())).toBeNull();
    expect(
      readAddress(address, { ...options, dimensions: options.dimensions.slice(0, 3) }, new Map()),
    ).toBeNull();
  });
});

describe('toQuestion', () => {
  const usual = read({})?.state;
  if (!usual) throw new Error('the force holds something');

  it('leaves out what the service decides', () => {
    expect(toQuestion(usual, '  ')).toEqual({
      force: 'EXMP',
      asAt: '2026-03-31',
      by: ['ethnicity'],
      grouping: 'ethnicity-5-plus-1',
      direction: 'within-part',
      where: [],
    });
  });

  it('asks for every category without a grouping, and says why it asks', () => {
    const question = toQuestion({ ...usual, grouping: EVERY_CATEGORY }, 'Board in March');

    expect(question.grouping).toBeUndefined();
    expect(question.purpose).toBe('Board in March');
  });
});

describe('activeFilters', () => {
  it('names filters in words and says which are not in the address', () => {
    expect(
      activeFilters(
        [
          { dimension: 'rank', value: 'constable' },
          { dimension: 'religion', value: 'none-canary' },
        ],
        options.dimensions,
      ),
    ).toEqual([
      { dimension: 'rank', text: 'rank label: constable label', outsideAddress: false },
      { dimension: 'religion', text: 'religion label: none-canary label', outsideAddress: true },
    ]);
  });
});

function mutable(query: ReturnType<typeof writeAddress>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  );
}
