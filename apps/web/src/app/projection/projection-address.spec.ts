import { convertToParamMap } from '@angular/router';
import * as fc from 'fast-check';
import { type ProjectionOffer } from './projection-offer';
import { type ProjectionState } from './projection-state';
import { questionErrors } from './question-errors';
import { readProjectionAddress } from './read-projection-address';
import { writeProjectionAddress } from './write-projection-address';

const offer: ProjectionOffer = {
  ...{ force: 'EXMP', released: false },
  starts: ['2026-03-31', '2025-09-30'].map((value) => ({ value, label: value })),
  types: ['officer', 'staff'].map((value) => ({ value, label: value })),
  groups: [
    { type: null, by: 'ethnicity', grouping: 'ethnicity-5-plus-1', label: 'Five groups', values: [] },
    { type: null, by: 'sex', grouping: null, label: 'Sex', values: [{ code: 'female', label: 'Female' }] },
  ],
  baselines: [{ id: 'census:E23000014', label: 'Census', dimension: 'ethnicity' }],
};
const read = (address: Record<string, string | readonly string[]>, of = offer) => {
  const found = readProjectionAddress(convertToParamMap(address), of);
  if (found === null) throw new Error('something can be asked');
  return found;
};

describe('the address of a projection', () => {
  it('asks the usual question where it says nothing', () => {
    expect(read({})).toEqual({
      notices: [],
      state: {
        ...{ force: 'EXMP', start: '2026-03-31', who: 'officer', by: 'ethnicity' },
        ...{
          grouping: 'ethnicity-5-plus-1',
          group: null,
          groupOf: null,
          years: 20,
          baseline: null,
          change: '',
        },
        ...{ runs: 10_000, seed: 1, cost: '', scenarios: [new Map(), new Map(), new Map()], where: [] },
      },
    });
  });

  it('keeps a whole question, with scenarios and without the code of a group', () => {
    const state: ProjectionState = {
      ...{
        force: 'EXMP',
        start: '2025-09-30',
        who: 'staff',
        by: 'ethnicity',
        grouping: 'ethnicity-5-plus-1',
      },
      ...{
        group: 1,
        groupOf: null,
        years: 30,
        baseline: 'census:E23000014',
        change: '-0.3',
        runs: 2000,
        seed: 42,
        cost: '130000',
      },
      scenarios: [
        new Map([
          ['intake', '600'],
          ['leaving:group:0-2', '9.5'],
          ['transfer-rank', 'sergeant'],
        ]),
        new Map([['establishment', '-20']]),
        new Map(),
      ],
      where: [],
    };
    const written = writeProjectionAddress(state, false);

    expect(written).toMatchObject({
      ...{
        asat: '2025-09-30',
        group: '2',
        a: ['intake:600', 'leaving:group:0-2:9.5', 'transfer-rank:sergeant'],
      },
      b: ['establishment:-20'],
    });
    expect(read(written)).toEqual({ state, notices: [] });
    // What a short address may hold.
    expect(
      Object.values(written)
        .flat()
        .every((text) => /^[A-Za-z0-9_.:,+-]{1,100}$/.test(text)),
    ).toBe(true);
  });

  describe('of groups that no grouping fixes', () => {
    const held = ['female', 'male', 'other'].map((code) => ({ code, label: code }));
    const of = (values: typeof held) => ({
      ...offer,
      groups: [{ type: null, by: 'sex', grouping: null, label: 'Sex', values }],
    });

    it('keeps the place among as many as there are', () => {
      const { state, notices } = read({ by: 'sex', group: '2-of-3' }, of(held));
      expect(notices).toEqual([]);
      expect(state).toMatchObject({ group: 1, groupOf: 3 });
      expect(writeProjectionAddress(state, false)).toMatchObject({ group: '2-of-3' });
    });

    it.each([
      ['2-of-3', [...held, { code: 'unknown', label: 'Unknown' }]],
      ['2', held],
      ['4-of-3', held],
      ['male', held],
    ])('takes the usual group for %s, and says so', (group, values) => {
      const { state, notices } = read({ by: 'sex', group }, of(values));
      expect(state).toMatchObject({ group: null, groupOf: null });
      expect(notices).toEqual([expect.stringContaining('The usual one is used.')]);
    });
  });

  it('takes no place of a list for one of a grouping, nor one among groups that were replaced', () => {
    expect(read({ group: '2-of-3' })).toMatchObject({
      notices: [expect.any(String)],
      state: { group: null },
    });
    expect(read({ by: 'religion', group: '2' })).toMatchObject({
      notices: [expect.stringContaining('The usual ones are used.')],
      state: { group: null },
    });
  });

  it.each([
    ['.5', '0.5'],
    ['+0.3', '0.3'],
    ['−0.25', '-0.25'],
    ['0.0000004', ''],
    ['0.000001', '0.000001'],
    ['', ''],
  ])('takes a change of the population that its form takes: %s', (text, change) => {
    expect(questionErrors({ change: text, seed: '1' })).toEqual([]);
    expect(read({ change: text })).toMatchObject({ notices: [], state: { change } });
    const written = writeProjectionAddress({ ...read({}).state, change }, false);
    expect(read(written)).toMatchObject({ notices: [], state: { change } });
  });

  it('is the same in whatever order the fields of a scenario were filled in', () => {
    const fields = [['leaving:group:0-2', '12'] as const, ['leaving:group:all', '6'] as const];
    const [one, other] = [fields, fields.toReversed()].map((texts) =>
      writeProjectionAddress({ ...read({}).state, scenarios: [new Map(texts)] }, false),
    );
    expect(one).toEqual(other);
  });

  it('names a release where one is asked', () => {
    const released = { ...offer, released: true, starts: [{ value: '2025-Q3', label: 'Q3' }] };
    const { state } = read({ release: '2025-Q3' }, released);
    expect(writeProjectionAddress(state, true)).toMatchObject({ release: '2025-Q3' });
  });

  it('leaves out what is unknown or wrong and says so without repeating it', () => {
    const { state, notices } = read({
      ...{
        asat: '1999-01-01',
        who: 'canary',
        by: 'religion',
        baseline: 'canary',
        group: 'black',
        years: '400',
      },
      ...{
        change: 'x',
        runs: '5',
        seed: '-1',
        cost: '1e9',
        a: ['share:140', 'canary:3', 'leaving:group:all:-2'],
      },
      b: ['intake:10', 'establishment:5'],
    });

    expect(notices).toHaveLength(13);
    expect(notices.join(' ')).not.toMatch(/canary|1999|140|religion|black/);
    expect(state).toMatchObject({
      start: '2026-03-31',
      years: 20,
      scenarios: [new Map(), new Map([['intake', '10']]), new Map()],
    });
  });

  it('is nothing where a force has no start or no groups', () => {
    expect(readProjectionAddress(convertToParamMap({}), { ...offer, starts: [] })).toBeNull();
    expect(readProjectionAddress(convertToParamMap({}), { ...offer, groups: [] })).toBeNull();
  });

  it('takes any text without a fault', () => {
    const text = fc.array(fc.string(), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ a: text, group: fc.string(), years: fc.string(), change: fc.string() }),
        (address) => {
          const { state } = read(address);
          expect(read(writeProjectionAddress(state, false)).notices).toEqual([]);
        },
      ),
    );
  });
});
