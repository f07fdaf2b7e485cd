import { convertToParamMap } from '@angular/router';
import { type RepresentationOptions } from '@muster/contracts';
import { type AddressQuery } from './address';
import { readPeriodAddress } from './read-period-address';
import { writePeriodAddress } from './write-period-address';

const dimension = (id: string, values: readonly string[], groupings: readonly string[] = []) => ({
  ...{ id, label: id, characteristic: id === 'ethnicity' || id === 'religion' },
  ...{ sensitive: id === 'religion', granted: true },
  status: 'held' as const,
  values: values.map((code) => ({ code, label: code })),
  groupings: groupings.map((code) => ({ id: code, label: code })),
});
const dates = (...days: readonly string[]) => days.map((asAt, at) => ({ id: String(at), asAt }));
const options: RepresentationOptions = {
  force: 'EXMP',
  snapshots: dates('2026-03-31', '2024-12-31', '2025-03-31', '2025-04-30', '2025-12-31'),
  dimensions: [
    dimension('workforce-type', ['officer', 'staff']),
    dimension('rank', ['constable', 'sergeant']),
    dimension('ethnicity', ['black', 'white'], ['black-heritage', 'ethnicity-5-plus-1']),
    dimension('religion', ['canary']),
    { ...dimension('age-band', ['25-34']), status: 'not-held' },
  ],
  baselines: [],
};
const offered = [
  { name: 'denominator', label: 'denominator', usual: 'start', values: ['average', 'person-years'] },
  { name: 'step', label: 'length of period', usual: null, values: ['quarter', 'year'] },
];
const read = (query: AddressQuery, snapshots = options.snapshots) =>
  readPeriodAddress(
    convertToParamMap(query),
    { ...options, snapshots },
    new Map([['religion', 'canary']]),
    offered,
  );

describe('the address of a question about a period', () => {
  it('begins with the twelve months up to the newest snapshot, officers, and ethnicity', () => {
    expect(read({})).toEqual({
      notices: [],
      state: {
        ...{ force: 'EXMP', from: '2025-03-31', to: '2026-03-31', who: 'officer' },
        ...{ by: 'ethnicity', grouping: 'ethnicity-5-plus-1', where: [], chosen: {} },
      },
    });
  });

  it('begins with as many years as a page of its own asks for', () => {
    const limits = { characteristicsOnly: false, oneWorkforceType: false, usualYears: 3 };
    const snapshots = dates('2022-12-31', '2023-03-31', '2025-03-31', '2026-03-31');
    const found = readPeriodAddress(convertToParamMap({}), { ...options, snapshots }, new Map(), [], limits);

    expect(found?.state).toMatchObject({ from: '2023-03-31', to: '2026-03-31' });
  });

  it('reads a choice that fits, and replaces one that does not', () => {
    const aim = {
      name: 'aim',
      label: 'aim',
      usual: null,
      values: [],
      fits: (text: string) => /^[0-9]+$/.test(text),
    };
    const readAim = (given: string) =>
      readPeriodAddress(convertToParamMap({ aim: given }), options, new Map(), [aim]);

    expect(readAim('12')).toMatchObject({ notices: [], state: { chosen: { aim: '12' } } });
    expect(readAim('many')).toMatchObject({
      notices: [expect.stringContaining('aim')],
      state: { chosen: {} },
    });
  });

  it('begins with the first snapshot where a year is not held, and asks nothing with only one', () => {
    expect(read({}, dates('2026-01-31', '2026-03-31'))?.state).toMatchObject({
      from: '2026-01-31',
      to: '2026-03-31',
    });
    expect(read({}, dates('2026-03-31'))).toBeNull();
  });

  it.each([
    [
      { from: '2025-04-30', to: '2025-12-31' },
      { from: '2025-04-30', to: '2025-12-31' },
    ],
    [{ who: 'everybody' }, { who: '' }],
    [{ by: 'length-of-service' }, { by: 'length-of-service', grouping: null }],
    [{ grouping: 'every-category' }, { grouping: null }],
    [{ denominator: 'start' }, { chosen: {} }],
    [{ step: 'year', denominator: 'average' }, { chosen: { denominator: 'average', step: 'year' } }],
    [
      { where: ['rank:sergeant', 'religion'] },
      {
        where: [
          { dimension: 'rank', value: 'sergeant' },
          { dimension: 'religion', value: 'canary' },
        ],
      },
    ],
  ])('reads %j without a complaint', (query, state) => {
    expect(read(query)).toMatchObject({ notices: [], state });
  });

  it.each<Record<string, string>>([
    { from: '2025-12-31', to: '2025-04-30' },
    { to: '2024-12-31' },
    { who: 'canary' },
    { by: 'age-band' },
    { grouping: 'canary' },
    { where: 'unit:canary' },
    { step: 'canary' },
  ])('replaces %j by something usual and says so once, without repeating it', (query) => {
    const found = read(query);

    expect(found?.notices).toHaveLength(1);
    expect(found?.notices.join()).not.toContain('canary');
    expect(found?.state.from).toBe(found && found.state.from < found.state.to ? found.state.from : '');
  });

  describe('of a page about the ladder of ranks', () => {
    const limits = { characteristicsOnly: true, oneWorkforceType: true };
    const readLimited = (query: AddressQuery, from = options) =>
      readPeriodAddress(convertToParamMap(query), from, new Map(), [], limits);

    it.each([
      [{ who: 'everybody' }, 'This page shows: officer.'],
      [{ by: 'rank' }, 'The usual ones are shown.'],
      [{ by: 'length-of-service' }, 'The usual ones are shown.'],
    ])('replaces %j and says what is shown instead', (query, notice) => {
      expect(readLimited(query)).toMatchObject({
        state: { who: 'officer', by: 'ethnicity' },
        notices: [expect.stringContaining(notice)],
      });
    });

    it('takes the first type where no officers are held', () => {
      const dimensions = [dimension('workforce-type', ['staff', 'special']), dimension('religion', [])];

      expect(readLimited({}, { ...options, dimensions })).toMatchObject({
        ...{ notices: [], state: { who: 'staff', by: 'religion' } },
      });
    });

    it('asks about ethnicity where no characteristic is held, so that the answer can say so', () => {
      expect(readLimited({}, { ...options, dimensions: [dimension('rank', [])] })).toMatchObject({
        ...{ notices: [], state: { who: '', by: 'ethnicity', grouping: null } },
      });
    });
  });

  it('is read back as it was written, and never holds the value of a characteristic', () => {
    const state = read({
      ...{ where: ['rank:sergeant', 'religion'], who: 'everybody', by: 'rank', step: 'quarter' },
    })?.state;
    if (!state) throw new Error('no state');
    const written = writePeriodAddress(state);

    expect(JSON.stringify(written)).not.toContain('canary');
    expect(read(written)).toEqual({ state, notices: [] });
  });
});
