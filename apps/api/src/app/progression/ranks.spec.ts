import { type RankLadder } from '@muster/domain';
import { BridgedRanks } from './bridged-ranks';
import { compareBands } from './compare-bands';
import { type RankCounts } from './count-ranks';
import { measureRank } from './measure-rank';
import { rankLines } from './rank-lines';
import { type HeldRank, RankOrder } from './rank-order';

const LADDER: RankLadder = {
  ...{ kind: 'rank-ladder', id: 'officers', label: 'Officers', source: 'test', workforceType: 'officer' },
  ranks: [
    { code: 'constable', label: 'Constable', order: 1 },
    { code: 'detective', label: 'Detective', order: 1 },
    { code: 'sergeant', label: 'Sergeant', order: 2 },
    { code: 'inspector', label: 'Inspector', order: 3 },
  ],
};
const bridge = (asAt: string, from: string, to: string) => ({
  asAt,
  dimension: 'rank',
  pairs: [{ from, to }],
});
const RECODED = [
  bridge('2025-01-31', 'constable', 'pc'),
  bridge('2025-06-30', 'pc', 'police-constable'),
  { ...bridge('2025-06-30', 'north', 'sergeant'), dimension: 'unit' },
];
const officer = (rank?: string): HeldRank => ({ workforceType: 'officer', rank });

describe('BridgedRanks', () => {
  it('follows a rank through all its codes, within the period only', () => {
    const year = new BridgedRanks(RECODED, { from: '2024-12-31', to: '2025-12-31' });
    const spring = new BridgedRanks(RECODED, { from: '2025-01-31', to: '2025-05-31' });

    expect([...year.namesOf('constable')]).toEqual(['constable', 'pc', 'police-constable']);
    expect([...year.formerNamesOf('police-constable')].sort()).toEqual([
      'constable',
      'pc',
      'police-constable',
    ]);
    expect([...year.namesOf('sergeant')]).toEqual(['sergeant']);
    expect([...spring.namesOf('constable')]).toEqual(['constable']);
    expect(spring.isEmpty()).toBe(true);
  });

  it('does not follow a code into a name that was given before', () => {
    const backwards = [bridge('2025-01-31', 'b', 'c'), bridge('2025-06-30', 'a', 'b')];
    const bridged = new BridgedRanks(backwards, { to: '2025-12-31' });

    expect([...bridged.namesOf('a')]).toEqual(['a', 'b']);
  });
});

describe('RankOrder', () => {
  const order = new RankOrder([LADDER], new BridgedRanks(RECODED, { to: '2025-12-31' }));

  it.each([
    ['constable', 'sergeant', 'up'],
    ['sergeant', 'constable', 'down'],
    ['inspector', 'constable', 'down'],
    ['constable', 'detective', 'level'],
    ['constable', 'constable', 'same'],
    ['constable', 'police-constable', 'same'],
    ['sergeant', 'police-constable', 'down'],
    ['police-constable', 'sergeant', 'unknown'],
    ['mystery', 'sergeant', 'unknown'],
    ['not-recorded', 'not-recorded', 'unknown'],
    [undefined, 'sergeant', 'unknown'],
  ])('says that %s to %s is %s', (before, after, move) => {
    expect(order.move(officer(before), officer(after))).toBe(move);
  });

  it('knows no order between workforce types, and the only ladder where no type is held', () => {
    const staff = { workforceType: 'staff', rank: 'sergeant' };

    expect(order.move(officer('constable'), staff)).toBe('unknown');
    expect(order.move({ ...staff, workforceType: undefined }, officer('sergeant'))).toBe('unknown');
    expect(
      order.move(
        { workforceType: undefined, rank: 'constable' },
        { workforceType: undefined, rank: 'sergeant' },
      ),
    ).toBe('up');
  });

  it('never finds a move and its way back both up', () => {
    const codes = ['constable', 'detective', 'sergeant', 'inspector', 'mystery', 'pc', 'police-constable'];
    for (const one of codes) {
      for (const other of codes) {
        const there = order.move(officer(one), officer(other));
        const back = order.move(officer(other), officer(one));
        expect([there, back]).not.toEqual(['up', 'up']);
        if (there === 'up') expect(['down', 'unknown']).toContain(back);
      }
    }
  });
});

describe('the lines of a rank profile', () => {
  const counts = (rank: string, people: Record<string, number>): RankCounts => ({
    rank,
    groups: new Map(Object.entries(people)),
    declared: (people['black'] ?? 0) + (people['white'] ?? 0),
    total: Object.values(people).reduce((sum, each) => sum + each, 0),
  });

  it('go from the highest down; parallel ranks share one line "or above"', () => {
    const lines = rankLines(LADDER, [counts('mystery', { white: 1 }), counts('not-recorded', { white: 1 })]);

    expect(lines.map(({ label }) => label)).toEqual([
      'Inspector',
      'Inspector or above',
      'Sergeant',
      'Sergeant or above',
      'Constable',
      'Detective',
      'Constable or above',
      'mystery',
      'Not recorded',
    ]);
    expect(lines[6]?.ranks).toEqual(['inspector', 'sergeant', 'constable', 'detective']);
  });

  it('have no share without anybody, and no number without a date', () => {
    const line = { rank: 'sergeant', label: 'Sergeant', orAbove: false, ranks: ['sergeant'] };
    const black = { code: 'black', declared: true };
    const nobody = measureRank(line, black, { counts: null, gap: 'not-held' }, { counts: [], gap: null });

    expect(nobody.before).toMatchObject({ status: 'not-held', headcount: null, share: null });
    expect(nobody.after).toMatchObject({ status: 'not-available', headcount: 0, share: null });
    expect(nobody.changePoints).toBeNull();
  });
});

describe('compareBands', () => {
  const groups = ['white', 'black', 'mixed', 'unknown'].map((code) => ({
    ...{ code, label: code, always: false },
    declared: code !== 'unknown',
  }));
  const people = (lower: number, middle: number, upper: number) => ({ lower, middle, upper });

  it('has the ratios of the methods page', () => {
    // docs/methods/ethnicity-disparity-ratio.md.
    const rows = compareBands(groups, [people(800, 200, 40), people(90, 15, 2)], 0, () => false);

    expect(rows.map(({ group }) => group)).toEqual(['white', 'black']);
    expect(rows[0]?.lowerToMiddle).toMatchObject({ ratio: null, reason: 'comparator' });
    expect(rows[1]).toMatchObject({
      lowerToMiddle: { ratio: 1.5, smallNumber: false },
      middleToUpper: { ratio: 1.5, smallNumber: true },
      lowerToUpper: { ratio: 2.25, smallNumber: true },
    });
  });

  it('shows no ratio of anybody who cannot be compared', () => {
    const all = [people(8, 2, 1), people(9, 0, 2), people(0, 1, 0), people(1, 1, 1)];
    const [, black, mixed, unknown] = compareBands(groups, all, 0, () => false);
    const [, overlapping] = compareBands(groups, all, 0, (place) => place === 1);

    expect(black?.lowerToMiddle).toMatchObject({ status: 'not-available', reason: 'nobody-above' });
    expect(black?.middleToUpper).toMatchObject({ status: 'not-available', reason: 'nobody-below' });
    expect(mixed?.lowerToMiddle.reason).toBe('nobody-below');
    expect(unknown?.lowerToMiddle.reason).toBe('not-declared');
    expect(overlapping?.lowerToUpper).toMatchObject({ ratio: null, reason: 'groups-overlap' });
  });
});
