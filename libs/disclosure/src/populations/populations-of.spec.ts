import { aPolicy } from '../../test/a-policy';
import { aReleaseSource, type InventedSpell } from '../../test/a-release-source';
import { quarterOf } from '../lattice/quarter-of';
import { type ReleaseQuarter } from '../lattice/release-period';
import { type ReleaseSource } from '../lattice/release-source';
import { planLattice } from './plan-lattice';
import { populationsOf } from './populations-of';
import { stocksOfPeriods } from './stocks-of-periods';

const policy = aPolicy();
const [MARCH, AUGUST, SEPTEMBER] = ['2025-03-31', '2025-08-31', '2025-09-30'] as const;
const SNAPSHOTS = [{ asAt: '2024-09-30' }, { asAt: MARCH }, { asAt: AUGUST }, { asAt: SEPTEMBER }];
const START = '2020-03-31';

const officer = (codes: Readonly<Record<string, string>> = {}) => ({
  ...{ 'workforce-type': 'officer', rank: 'constable', sex: 'female', ethnicity: 'B1', unit: 'North' },
  ...codes,
});

// Each person is named after what happens to them; everything below is worked out by hand from these rows.
const PEOPLE: Readonly<Record<string, readonly InventedSpell[]>> = {
  stays: [{ from: '2024-09-30', codes: officer(), serviceStart: '2024-09-30' }],
  joins: [
    {
      ...{ from: AUGUST, codes: officer({ ethnicity: 'W1', sex: 'male' }), serviceStart: '2025-08-01' },
      flows: [{ kind: 'joiner', after: MARCH, asAt: AUGUST }],
    },
  ],
  leaves: [
    {
      ...{ from: '2024-09-30', to: AUGUST, codes: officer({ ethnicity: 'NS' }), serviceStart: START },
      flows: [
        {
          kind: 'leaver',
          after: MARCH,
          asAt: AUGUST,
          reason: 'voluntary-resignation',
          reasonOn: '2025-04-30',
        },
      ],
    },
  ],
  promoted: [
    { from: '2024-09-30', to: AUGUST, codes: officer() },
    {
      ...{ from: AUGUST, codes: officer({ rank: 'sergeant' }) },
      flows: [{ kind: 'promotion', after: MARCH, asAt: AUGUST }],
    },
  ],
  'promoted twice': [
    { from: '2024-09-30', to: AUGUST, codes: officer() },
    {
      ...{ from: AUGUST, to: SEPTEMBER, codes: officer({ rank: 'sergeant' }) },
      flows: [{ kind: 'promotion', after: MARCH, asAt: AUGUST }],
    },
    {
      ...{ from: SEPTEMBER, codes: officer({ rank: 'chief-superintendent' }) },
      flows: [{ kind: 'promotion', after: AUGUST, asAt: SEPTEMBER }],
    },
  ],
  away: [
    {
      ...{ from: '2024-09-30', to: AUGUST, codes: officer() },
      flows: [{ kind: 'leaver', after: MARCH, asAt: AUGUST, away: true }],
    },
    {
      ...{ from: SEPTEMBER, codes: officer() },
      flows: [{ kind: 'rejoiner', after: AUGUST, asAt: SEPTEMBER, away: true }],
    },
  ],
  'leaves and comes back': [
    {
      ...{ from: '2024-09-30', to: AUGUST, codes: officer({ sex: 'self-described' }) },
      flows: [{ kind: 'leaver', after: MARCH, asAt: AUGUST }],
    },
    {
      ...{ from: SEPTEMBER, codes: officer({ sex: 'self-described', rank: 'chief-officer' }) },
      flows: [{ kind: 'rejoiner', after: AUGUST, asAt: SEPTEMBER }],
    },
  ],
  'becomes an officer': [
    {
      from: '2024-09-30',
      to: AUGUST,
      codes: officer({ 'workforce-type': 'pcso', rank: 'community-support-officer' }),
    },
    { from: AUGUST, codes: officer(), flows: [{ kind: 'conversion', after: MARCH, asAt: AUGUST }] },
  ],
};
const NAMES = Object.keys(PEOPLE);
const KEYS = BigInt64Array.from(NAMES, (_, at) => BigInt(at));

function plan(source: ReleaseSource) {
  const planned = planLattice(source, quarterOf('2025-Q3') as ReleaseQuarter, policy);
  if (!planned.ok) throw new Error(planned.refusal.message);
  return { source, recordKeys: KEYS, policy, lattice: planned.value.lattice };
}

const source = aReleaseSource(Object.values(PEOPLE), SNAPSHOTS);
const input = plan(source);

/** Who is in a population, with their leaf of one dimension. */
function peopleOf(
  measure: string,
  dimension: string,
  period: string | null = '2025-26-h1',
  type = 'officer',
) {
  const found = populationsOf(input).find(
    (each) => each.workforceType === type && each.measure === measure && (each.period?.id ?? null) === period,
  );
  const leaves = input.lattice.dimensions
    .get(found?.workforceType ?? 'officer')
    ?.find(({ id }) => id === dimension)?.leaves;
  return Object.fromEntries(
    Array.from(found?.keys ?? [], (key, row) => [
      NAMES[Number(key)],
      leaves?.[found?.leaves.get(dimension)?.[row] ?? -1]?.code,
    ]),
  );
}

describe('the people behind a release', () => {
  it('are, of the stock, everybody in post at the snapshot of the quarter', () => {
    expect(peopleOf('stock', 'rank', null)).toEqual({
      ...{ stays: 'constable', joins: 'constable', promoted: 'sergeant', 'becomes an officer': 'constable' },
      ...{ 'promoted twice': 'superintendent-and-above', away: 'constable' },
      'leaves and comes back': 'superintendent-and-above',
    });
    expect(peopleOf('stock', 'rank', null, 'pcso')).toEqual({});
  });

  it('are, of joiners, who joined or rejoined, as they are afterwards, without those who were away', () => {
    expect(peopleOf('joiners', 'sex')).toEqual({ joins: 'male', 'leaves and comes back': 'other' });
    expect(peopleOf('joiners', 'ethnicity')).toEqual({ joins: 'W1', 'leaves and comes back': 'B1' });
  });

  it('are, of leavers, who left for whatever reason, as they were before, without those who were away', () => {
    expect(peopleOf('leavers', 'ethnicity')).toEqual({ leaves: 'NS', 'leaves and comes back': 'B1' });
    expect(peopleOf('leavers', 'leaving-route')).toEqual({
      leaves: 'voluntary-resignation',
      'leaves and comes back': 'not-held',
    });
    // From 31 March 2020 to the recorded last day, 30 April 2025: five years by the calendar.
    expect(peopleOf('leavers', 'service-band')).toEqual({
      leaves: '5-10',
      'leaves and comes back': 'not-held',
    });
  });

  it('are, of promotions, different persons with the rank they were last promoted from', () => {
    expect(peopleOf('promotions', 'rank')).toEqual({ promoted: 'constable', 'promoted twice': 'sergeant' });
  });

  it('do not change the workforce type by joining or leaving', () => {
    expect(Object.keys(peopleOf('joiners', 'sex'))).not.toContain('becomes an officer');
    expect(peopleOf('leavers', 'sex', '2025-26-h1', 'pcso')).toEqual({});
  });

  it('are also the stocks at the ends of the periods', () => {
    const stocks = stocksOfPeriods(input).filter(({ population }) => population.workforceType === 'officer');
    // Periods that the snapshots cover: October 2024 to March 2025, April to September 2025.
    expect(stocks.map(({ quarter, population }) => [quarter.id, population.keys.length])).toEqual([
      ['2024-Q3', 6],
      ['2025-Q1', 6],
    ]);
  });

  it('have a record key each', () => {
    expect(() => populationsOf({ ...input, recordKeys: KEYS.slice(1) })).toThrow('record key');
  });
});

describe('a classification that changed', () => {
  const SIXTEEN = { asAt: MARCH, classifications: { ethnicity: 'ethnicity-16-plus-1' } };
  const older = [
    ...['O1', 'W9', 'M1', 'PNTS', 'X7'].map((ethnicity): readonly InventedSpell[] => [
      {
        ...{ from: MARCH, to: AUGUST, codes: officer({ ethnicity }) },
        flows: [{ kind: 'leaver', after: MARCH, asAt: AUGUST }],
      },
    ]),
    [{ from: MARCH, codes: officer({ ethnicity: 'A4' }) }],
  ];
  const changed = aReleaseSource(older, [
    ...[{ asAt: '2024-09-30', classifications: SIXTEEN.classifications }, SIXTEEN],
    ...[{ asAt: AUGUST }, { asAt: SEPTEMBER }],
  ]);

  // By the meaning of the published lists: Chinese is O1 in the older and A4 in the newer one.
  it('puts people into the categories that count now', () => {
    const { lattice, ...rest } = plan(changed);
    const leavers = populationsOf({ lattice, ...rest }).find(
      ({ measure, period, workforceType }) =>
        workforceType === 'officer' && measure === 'leavers' && period?.id === '2025-26-h1',
    );
    const leaves = lattice.dimensions.get('officer')?.find(({ id }) => id === 'ethnicity')?.leaves;
    expect(Array.from(leavers?.leaves.get('ethnicity') ?? [], (place) => leaves?.[place]?.code)).toEqual([
      ...['A4', 'W9', 'M1', 'PNTS', 'not-recorded'],
    ]);
    expect(lattice.notes).toContain(
      'Ethnicity of earlier snapshots, held as "Self-defined ethnicity, 16+1", is carried over into "Self-defined ethnicity, 18+1".',
    );
  });

  it('leaves flows by a dimension out that was not held throughout', () => {
    const without = plan(
      aReleaseSource(Object.values(PEOPLE), [
        ...[{ asAt: '2024-09-30' }, { asAt: MARCH, notHeld: ['sex'] }, { asAt: AUGUST }, { asAt: SEPTEMBER }],
      ]),
    );
    const ids = without.lattice.tables.map(({ id }) => id);
    expect(ids).toContain('officer.stock.ethnicity-rank-sex');
    expect(
      without.lattice.tables.find(({ id }) => id === 'officer.joiners.ethnicity-sex.2025-26-h1')?.dims,
    ).toEqual(['ethnicity']);
    expect(without.lattice.notes).toContain(
      'Officers who joined in 2025-26-h1, by ethnicity and sex: released without sex, because sex cannot be told for them.',
    );
  });

  it('has no release without a recent snapshot', () => {
    expect(planLattice(source, quarterOf('2026-Q1') as ReleaseQuarter, policy)).toMatchObject({
      ok: false,
      refusal: { code: 'no-release' },
    });
  });
});
