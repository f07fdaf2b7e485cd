import {
  type AttritionAnswer,
  attritionAnswerSchema,
  type RetentionAnswer,
  retentionAnswerSchema,
} from '@muster/contracts';
import { oracleCohort, oracleParts, oracleSteps } from '../../../test/attrition-oracle';
import { EventFixture } from '../../../test/event-fixture';
import { inventedCareers } from '../../../test/invented-careers';
import { OpenForce } from '../../../test/open-force';

const DATES = [
  ...['2020-03-31', '2020-09-30', '2021-03-31', '2021-08-15', '2022-03-31', '2022-09-30', '2023-03-31'],
  ...['2023-12-31', '2024-03-31', '2024-10-31', '2025-03-31', '2025-09-30', '2026-03-31'],
];
const LAST = '2026-03-31';
const PERIODS = [
  ['2025-03-31', LAST],
  ['2020-03-31', LAST],
  ['2021-08-15', '2022-03-31'],
] as const;
/** Months, window and days of early leavers at the last snapshot, by hand. */
const COHORTS = [
  [12, '2024-03-31', '2025-03-31', 365],
  [24, '2023-03-31', '2024-03-31', 730],
  [60, '2020-03-31', '2021-03-31', 1826],
] as const;
const DAYS_PER_YEAR = 365.25;

describe.each([5, 23])('attrition of the invented careers %i, against SQL', (seed) => {
  let force: OpenForce;

  beforeAll(async () => {
    const { snapshots, events } = inventedCareers(seed, 260, DATES);
    force = await OpenForce.with(
      Object.fromEntries(DATES.map((asAt, at) => [asAt, snapshots[at] ?? []])),
      (ledger) => new EventFixture(ledger).publish(events),
    );
  });
  afterAll(() => force.close());

  const GROUPED = { by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };
  const attrition = async (from: string, to: string): Promise<AttritionAnswer> =>
    force.answer('/api/attrition', attritionAnswerSchema, { ...GROUPED, from, to });
  const retention = async (): Promise<RetentionAnswer> =>
    force.answer('/api/attrition/retention', retentionAnswerSchema, {
      ...GROUPED,
      asAt: LAST,
      grid: 'quarter',
    });
  const codeOf = ({ group }: { group: Record<string, string> }) => group['ethnicity'] ?? 'all';
  const inYears = (days: number) => Math.round((days / DAYS_PER_YEAR) * 10) / 10;

  it('hold people who are away, people who came back, and leavers without a reason or a day', async () => {
    const [held] = await force.ledger.dataSource.query<Record<string, boolean>[]>(
      `select exists (select from workforce.flow_away) as away,
              exists (select from workforce.flow where kind = 'rejoiner') as back,
              exists (select from workforce.flow_reason where reason is null and left_on is not null) as dated,
              exists (select from workforce.flow_reason where left_on is null) as vanished`,
    );

    expect(held).toEqual({ away: true, back: true, dated: true, vanished: true });
  });

  it.each(PERIODS)('counts who came, stayed and left in (%s, %s]', async (from, to) => {
    const { parts } = await attrition(from, to);
    const expected = await oracleParts(force.ledger.dataSource, from, to);

    const counted = parts.map((part) => ({
      ...{ code: codeOf(part), at_start: part.headcountAtStart, at_end: part.headcountAtEnd },
      ...{ joiners: part.joiners, rejoiners: part.rejoiners, leavers: part.leavers },
      transfers: part.transfersOut,
      not_held: part.routes.find(({ code }) => code === 'not-held')?.leavers,
      left_of_start: part.leaversOfThoseAtStart,
      person_days: Math.round((part.rates.personYears.denominator ?? 0) * DAYS_PER_YEAR),
      without_start: part.serviceAtExit.withoutServiceStart,
      quartiles:
        part.serviceAtExit.medianYears === null
          ? null
          : [
              part.serviceAtExit.lowerQuartileYears,
              part.serviceAtExit.medianYears,
              part.serviceAtExit.upperQuartileYears,
            ],
    }));
    const byCode = <T extends { code: string }>(rows: readonly T[]) =>
      rows.toSorted((a, b) => a.code.localeCompare(b.code));
    expect([expected[0]?.code, (expected[0]?.leavers ?? 0) > 5]).toEqual(['all', true]);
    expect(byCode(counted)).toEqual(
      byCode(expected.map((part) => ({ ...part, quartiles: part.quartiles?.map(inYears) ?? null }))),
    );
  });

  it.each(PERIODS)('adds up in (%s, %s]', async (from, to) => {
    const { parts } = await attrition(from, to);
    const [everybody, ...groups] = parts;

    for (const column of [
      'headcountAtStart',
      'headcountAtEnd',
      'joiners',
      'leavers',
      'transfersOut',
    ] as const) {
      expect(groups.reduce((sum, part) => sum + part[column], 0)).toBe(everybody?.[column]);
    }
    for (const part of parts) {
      const { headcountAtStart, joiners, leavers, otherChange, headcountAtEnd, reconciliation } = part;
      expect(headcountAtStart + joiners - leavers + otherChange).toBe(headcountAtEnd);
      expect(part.routes.reduce((sum, route) => sum + route.leavers, 0)).toBe(leavers);
      if (leavers > 0)
        expect(part.routes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
      if (reconciliation.status !== 'shown') continue;
      const { from: start, transfersOut, averageInsteadOfStart, to: end } = reconciliation;
      expect((start ?? 0) + (transfersOut ?? 0) + (averageInsteadOfStart ?? 0)).toBeCloseTo(end ?? -1, 12);
      expect([start, end]).toEqual([part.rates.start.rate, part.rates.average.rate]);
    }
  });

  it.each(COHORTS)('follows the joiners of %i months ago', async (months, after, upTo, days) => {
    const { parts } = await attrition('2025-03-31', LAST);
    const expected = await oracleCohort(force.ledger.dataSource, [after, upTo, LAST], days);

    expect(expected.length).toBeGreaterThan(2);
    for (const part of parts) {
      const early = part.earlyLeavers.find((each) => each.months === months);
      const of = expected.find(({ code }) => code === codeOf(part));
      expect(early).toMatchObject({ joinedAfter: after, joinedUpTo: upTo, joiners: of?.joiners ?? 0 });
      if (!of) expect(early).toMatchObject({ status: 'not-available', reason: 'nobody-joined' });
      else
        expect(early).toMatchObject({ exposed: of.joiners, share: of.gone / of.joiners, method: 'counted' });
    }
    expect(expected.map(({ exposed }) => exposed)).toEqual(expected.map(({ joiners }) => joiners));
  });

  it('draws the curve of everybody and of each group', async () => {
    const { curves, logRank } = await retention();
    const drawn = curves.filter(({ status }) => status === 'shown');

    expect(drawn.map(codeOf)).toEqual(expect.arrayContaining(['all', 'white', 'black']));
    for (const curve of drawn) {
      const startsAt = Math.round((curve.startsAtYears ?? 0) * DAYS_PER_YEAR);
      const steps = await oracleSteps(force.ledger.dataSource, codeOf(curve), startsAt);
      let before = 0;
      for (const row of curve.rows) {
        const day = Math.round(row.years * DAYS_PER_YEAR);
        const step = steps.findLast((each) => each.day <= day);
        const left = steps.filter((each) => each.day > before && each.day <= day);
        expect(row.survival).toBeCloseTo(step?.survival ?? 1, 9);
        expect(row.left).toBe(left.reduce((sum, { leavers }) => sum + leavers, 0));
        const there = steps.find((each) => each.day === day);
        if (there) expect(row.atRisk).toBe(there.at_risk);
        before = day;
      }
    }
    expect(logRank?.groups.reduce((sum, { observed }) => sum + observed, 0)).toBeCloseTo(
      logRank?.groups.reduce((sum, { expected }) => sum + expected, 0) ?? -1,
      9,
    );
  });

  it('has curves that only fall, with routes that make one with those in post', async () => {
    const { curves } = await retention();

    for (const { rows, incidence, fromSnapshots } of curves) {
      for (const points of [rows, fromSnapshots]) {
        points.forEach(({ survival, lower, upper }, at) => {
          expect(survival).toBeLessThanOrEqual(points[at - 1]?.survival ?? 1);
          expect(lower ?? 0).toBeLessThanOrEqual(survival);
          expect(upper ?? 1).toBeGreaterThanOrEqual(survival);
        });
      }
      incidence.forEach(({ stillInPost, routes }, at) => {
        expect(stillInPost).toBeCloseTo(rows[at]?.survival ?? -1, 12);
        expect(routes.reduce((sum, { share }) => sum + share, stillInPost)).toBeCloseTo(1, 12);
      });
      expect(JSON.stringify([rows, incidence, fromSnapshots])).not.toMatch(/NaN|Infinity/);
    }
  });
});
