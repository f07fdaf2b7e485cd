import {
  type DecompositionAnswer,
  decompositionAnswerSchema,
  type StandardisedAnswer,
  standardisedAnswerSchema,
} from '@muster/contracts';
import { EventFixture } from '../../../test/event-fixture';
import { inventedCareers } from '../../../test/invented-careers';
import { OpenForce } from '../../../test/open-force';
import { oracleExpected, oracleStrata } from '../../../test/standardisation-oracle';

const DATES = [
  ...['2020-03-31', '2020-09-30', '2021-03-31', '2021-08-15', '2022-03-31', '2022-09-30', '2023-03-31'],
  ...['2023-12-31', '2024-03-31', '2024-10-31', '2025-03-31', '2025-09-30', '2026-03-31'],
];
const LAST = '2026-03-31';
const PERIODS = [
  ['2020-03-31', LAST],
  ['2025-03-31', LAST],
  ['2021-08-15', '2024-10-31'],
] as const;
const DAYS_PER_YEAR = 365.25;
const GROUPED = { grouping: 'ethnicity-5-plus-1' };

describe.each([7])('mix and rate of the invented careers %i, against SQL', (seed) => {
  let force: OpenForce;

  beforeAll(async () => {
    const { snapshots, events } = inventedCareers(seed, 420, DATES);
    // Everybody has a first day and a rank here; a third are promoted halfway, some of them who leave.
    const rows = snapshots.map((people, at) =>
      people.map((row) => {
        const number = Number(row.person.replace(/\D/g, ''));
        const rank = number % 3 === 0 && at > 5 ? 'sergeant' : 'constable';
        return { ...row, serviceStart: row.serviceStart ?? '2009-06-01', codes: { ...row.codes, rank } };
      }),
    );
    force = await OpenForce.with(
      Object.fromEntries(DATES.map((asAt, at) => [asAt, rows[at] ?? []])),
      (ledger) => new EventFixture(ledger).publish(events),
    );
  });
  afterAll(() => force.close());

  const standardised = (question: object): Promise<StandardisedAnswer> =>
    force.answer('/api/standardisation/rates', standardisedAnswerSchema, { ...GROUPED, ...question });
  const split = (question: object): Promise<DecompositionAnswer> =>
    force.answer('/api/standardisation/split', decompositionAnswerSchema, { ...GROUPED, ...question });

  it.each(
    PERIODS.flatMap((period) =>
      ([null, 'voluntary-resignation'] as const).map((reason) => [...period, reason] as const),
    ),
  )('counts and expects leavers in (%s, %s] by %s', async (from, to, reason) => {
    const answer = await standardised({ from, to, route: reason === null ? 'all' : 'resignation' });
    const oracle = await oracleExpected(force.ledger.dataSource, from, to, reason);

    expect(answer.factors).toEqual({
      first: ['workforce-type', 'length-of-service'],
      second: ['workforce-type', 'length-of-service', 'rank'],
    });
    expect(oracle.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThan(2);
    for (const { group, crude, steps } of answer.groups) {
      const own = oracle.find(({ code }) => code === group);
      expect([group, crude.events]).toEqual([group, own?.events ?? 0]);
      expect((crude.personYears ?? 0) * DAYS_PER_YEAR).toBeCloseTo(own?.days ?? 0, 6);
      if (!own || own.expected_first === 0) continue;
      expect(steps[0]?.indirect.expected).toBeCloseTo(own.expected_first, 9);
      if (own.expected_second > 0) expect(steps[1]?.indirect.expected).toBeCloseTo(own.expected_second, 9);
      const ratio = own.expected_first < 5 ? null : own.events / own.expected_first;
      if (ratio === null) expect(steps[0]?.indirect).toMatchObject({ reason: 'too-few', ratio });
      else expect(steps[0]?.indirect.ratio).toBeCloseTo(ratio, 9);
    }
  });

  it('splits the gap of two groups by the strata that SQL counts', async () => {
    const [from, to] = PERIODS[0];
    const answer = await split({ from, to, group: 'black', comparator: 'white' });
    const oracle = await oracleStrata(force.ledger.dataSource, from, to);
    const [all] = answer.routes;
    const [first, second] = all?.steps ?? [];

    expect([first?.status, second?.status]).toEqual(['shown', 'shown']);
    const counted = (code: string) =>
      oracle.filter((row) => row.code === code).map(({ events, days }) => ({ events, days }));
    for (const [side, code] of [
      ['group', 'black'],
      ['comparator', 'white'],
    ] as const) {
      const strata = (first?.strata ?? []).map((stratum) => ({
        events: stratum[side].events,
        days: Math.round(stratum[side].personYears * DAYS_PER_YEAR),
      }));
      expect(strata.filter(({ days }) => days > 0)).toEqual(counted(code));
    }
    const sum = (part: 'mix' | 'rate') =>
      (first?.strata ?? []).reduce((total, each) => total + each[part], 0);
    expect(sum('mix')).toBeCloseTo(first?.mix ?? NaN, 12);
    expect(sum('rate')).toBeCloseTo(first?.rate ?? NaN, 12);
    expect((first?.mix ?? NaN) + (first?.rate ?? NaN)).toBeCloseTo(all?.gap ?? NaN, 12);
    expect((first?.mix ?? NaN) + (second?.added ?? NaN) + (second?.rate ?? NaN)).toBeCloseTo(
      all?.gap ?? NaN,
      12,
    );
  });

  it.each(PERIODS)('has ways of leaving that add up in (%s, %s]', async (from, to) => {
    const { routes } = await split({ from, to, group: 'black', comparator: 'white' });
    const [all, ...single] = routes;

    for (const side of ['group', 'comparator'] as const) {
      expect(single.reduce((sum, route) => sum + (route[side].events ?? 0), 0)).toBe(all?.[side].events);
    }
    expect(single.reduce((sum, { gap }) => sum + (gap ?? 0), 0)).toBeCloseTo(all?.gap ?? NaN, 12);
  });
});
