import fixture from '../../fixtures/survival.example.json';
import { expectColumn } from '../expectations/expect-column';
import { publishedService } from '../expectations/published-service';
import { tableOf } from '../expectations/table-of';
import { kaplanMeier } from './kaplan-meier';
import { logLogInterval } from './log-log-interval';
import { logRank } from './log-rank';
import { medianStay } from './median-stay';
import { type RetentionCurve } from './retention-curve';
import { retentionRows } from './retention-rows';

function curveOf(set: string, group: number, leastAtRisk: number): RetentionCurve {
  const figure = kaplanMeier(tableOf(publishedService(set)), group, leastAtRisk);
  if (figure.status !== 'shown') throw new Error(figure.reason);
  return figure.value;
}

describe('kaplanMeier', () => {
  it.each(fixture.curves)('agrees with R: $set, group $group, from $leastAtRisk at risk', (expected) => {
    const curve = curveOf(expected.set, expected.group, expected.leastAtRisk);
    const intervals = Array.from(curve.survival, (survival, at) =>
      logLogInterval(survival, curve.greenwoodSum[at] ?? NaN),
    );

    expect(curve.startsAt).toBe(expected.startsAt);
    expect([...curve.days]).toEqual(expected.curve.days);
    expect([...curve.atRisk]).toEqual(expected.curve.atRisk);
    expect([...curve.left]).toEqual(expected.curve.left);
    expectColumn(curve.survival, expected.curve.survival);
    expectColumn(
      intervals.map((interval) => interval?.lower ?? null),
      expected.curve.lower,
    );
    expectColumn(
      intervals.map((interval) => interval?.upper ?? null),
      expected.curve.upper,
    );
    expectColumn(
      Array.from(curve.greenwoodSum, (sum) => (Number.isFinite(sum) ? sum : null)),
      expected.curve.greenwoodSum,
    );
  });
});

describe('medianStay', () => {
  it.each(fixture.medians)('agrees with R: $set, group $group', ({ set, group, days, lower, upper }) => {
    expect(medianStay(curveOf(set, group, 1))).toEqual({ status: 'shown', value: { days, lower, upper } });
  });

  it('is 310 days for the lung cancer data', () => {
    expect(medianStay(curveOf('lung-all', 0, 1))).toMatchObject({ value: { days: 310 } });
  });

  it('is not available while more than half stay', () => {
    expect(medianStay(curveOf('melanoma', 0, 1))).toEqual({
      status: 'not-available',
      reason: 'half-have-not-left',
    });
  });
});

describe('logRank', () => {
  it.each(fixture.ranks)('agrees with R: $set, stratified $stratified', (expected) => {
    const strata = expected.stratified ? [0, 1] : [undefined];
    const groups = Math.max(...publishedService(expected.set).group) + 1;
    const figure = logRank(strata.map((stratum) => tableOf(publishedService(expected.set, stratum), groups)));

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    expect(figure.value.degreesOfFreedom).toBe(expected.degreesOfFreedom);
    expectColumn([figure.value.statistic, figure.value.p], [expected.statistic, expected.p]);
  });

  it('is 10.32674 for the lung cancer data by sex', () => {
    const figure = logRank([tableOf(publishedService('lung'))]);

    expect(figure.status === 'shown' && figure.value.statistic).toBeCloseTo(10.32674, 5);
  });

  it('names what cannot be compared', () => {
    const alone = tableOf(publishedService('lung-all'));
    const stayed = { ...publishedService('lung'), route: new Uint8Array(228) };

    expect(logRank([alone])).toEqual({ status: 'not-available', reason: 'nothing-to-compare' });
    expect(logRank([tableOf(stayed)])).toEqual({ status: 'not-available', reason: 'nobody-left' });
    expect(logRank([])).toEqual({ status: 'not-available', reason: 'nobody-left' });
    expect(() => logRank([alone, tableOf(publishedService('lung'))])).toThrow(RangeError);
  });
});

describe('retentionRows', () => {
  it('reads the curve on a grid, with numbers at risk and leavers that add up', () => {
    const table = tableOf(publishedService('lung'));
    const curve = curveOf('lung', 0, 20);
    const rows = retentionRows(curve, table, 0, 0.25);

    // Whole days are not quite whole years: 365 / 365.25. Rows carry the point that was asked for.
    expect(rows.map(({ years }) => years)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25]);
    expect(rows[0]).toMatchObject({ days: 0, atRisk: 138, left: 0, survival: 1, lower: null });
    // summary(survfit(Surv(time, status) ~ 1, lung[lung$sex == 1, ], conf.type = 'log-log'), times = c(91, 183, 365))
    expect(rows[1]).toMatchObject({ days: 91, atRisk: 117, left: 21 });
    expect(rows[2]).toMatchObject({ days: 183, atRisk: 86, left: 31 });
    expect(rows[4]).toMatchObject({ days: 365, atRisk: 35 });
    expect(rows[4]?.survival).toBeCloseTo(0.336, 3);
    expect(rows[4]?.lower).toBeCloseTo(0.253, 3);
    expect(rows[4]?.upper).toBeCloseTo(0.421, 3);
    for (const row of rows.slice(1)) expect(row.atRisk).toBeGreaterThanOrEqual(20);
    expect(rows.reduce((sum, { left }) => sum + left, 0)).toBe(
      curve.left
        .filter((_, at) => (curve.days[at] ?? 0) <= (rows.at(-1)?.days ?? 0))
        .reduce((a, b) => a + b, 0),
    );
    expect(() => retentionRows(curve, table, 0, 0)).toThrow(RangeError);
  });
});
