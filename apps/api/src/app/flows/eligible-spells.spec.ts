import { eligibilitySchema } from '@muster/contracts';
import { type RankLadder, toEpochDay, toReferenceDate } from '@muster/domain';
import { buildLedger, NO_DAY, OPEN_END } from '@muster/ledger';
import { eligibleSpells } from './eligible-spells';

const LADDERS: readonly RankLadder[] = [
  {
    ...{ kind: 'rank-ladder', id: 'officers', label: 'Officers', source: 'test', workforceType: 'officer' },
    ranks: [
      { code: 'detective', label: 'Detective', order: 1 },
      { code: 'constable', label: 'Constable', order: 1 },
      { code: 'sergeant', label: 'Sergeant', order: 2 },
    ],
  },
  {
    ...{ kind: 'rank-ladder', id: 'staff', label: 'Staff', source: 'test', workforceType: 'staff' },
    ranks: [
      { code: 'detective', label: 'Detective', order: 1 },
      { code: 'manager', label: 'Manager', order: 2 },
    ],
  },
];
const VOCABULARY = {
  'workforce-type': ['officer', 'staff'],
  rank: ['constable', 'sergeant', 'detective', 'stranger'],
  'rank-basis': ['substantive', 'temporary'],
};
const day = (date: string) => toEpochDay(toReferenceDate(date));

/** From which day somebody with one spell is eligible; `unknown` where a first day is not held. */
function from(
  codes: { readonly type: number; readonly rank: number; readonly basis?: number },
  rule: object = {},
  dates: { readonly rankStart?: string; readonly serviceStart?: string } = {},
): number | 'unknown' {
  const ledger = buildLedger({
    ...{ startsPerson: [1], validFrom: [0], validTo: [OPEN_END], fteHundredths: [100] },
    rankStart: [dates.rankStart ? day(dates.rankStart) : NO_DAY],
    serviceStart: [dates.serviceStart ? day(dates.serviceStart) : NO_DAY],
    codes: new Map([
      ['workforce-type', [codes.type]],
      ['rank', [codes.rank]],
      ['rank-basis', [codes.basis ?? 0]],
    ]),
  });
  const found = eligibleSpells(ledger, VOCABULARY, LADDERS, eligibilitySchema.parse(rule));
  return found.undated[0] === 1 ? 'unknown' : (found.from[0] ?? 0);
}

// By hand, from the ladders above.
describe('eligibleSpells', () => {
  it('asks for a rank with another above it on the ladder of the workforce type', () => {
    expect(from({ type: 1, rank: 1 })).toBe(NO_DAY);
    expect(from({ type: 1, rank: 3 })).toBe(NO_DAY);
    expect(from({ type: 1, rank: 2 })).toBe(OPEN_END);
    expect(from({ type: 2, rank: 3 })).toBe(NO_DAY);
    expect(from({ type: 2, rank: 1 })).toBe(OPEN_END);
    expect(from({ type: 1, rank: 4 })).toBe(OPEN_END);
    expect(from({ type: 1, rank: 0 })).toBe(OPEN_END);
  });

  it('takes the only ladder that has the rank where the workforce type is not held', () => {
    expect(from({ type: 0, rank: 1 })).toBe(NO_DAY);
    expect(from({ type: 0, rank: 3 })).toBe(OPEN_END);
  });

  it('counts full months in the rank and in service, and needs both first days', () => {
    const dates = { rankStart: '2024-01-31', serviceStart: '2023-06-15' };

    expect(from({ type: 1, rank: 1 }, { monthsInRank: 1 }, dates)).toBe(day('2024-02-29'));
    expect(from({ type: 1, rank: 1 }, { monthsInRank: 1, monthsOfService: 24 }, dates)).toBe(
      day('2025-06-15'),
    );
    expect(
      from({ type: 1, rank: 1 }, { monthsInRank: 1, monthsOfService: 24 }, { rankStart: '2024-01-31' }),
    ).toBe('unknown');
    // Whose rank has none above it needs no first day.
    expect(from({ type: 1, rank: 2 }, { monthsInRank: 1 })).toBe(OPEN_END);
  });

  it('leaves out who holds the rank for a time only when asked to', () => {
    expect(from({ type: 1, rank: 1, basis: 2 })).toBe(NO_DAY);
    expect(from({ type: 1, rank: 1, basis: 2 }, { substantiveOnly: true })).toBe(OPEN_END);
    expect(from({ type: 1, rank: 1, basis: 1 }, { substantiveOnly: true })).toBe(NO_DAY);
    expect(from({ type: 1, rank: 1, basis: 0 }, { substantiveOnly: true })).toBe(NO_DAY);
  });
});
