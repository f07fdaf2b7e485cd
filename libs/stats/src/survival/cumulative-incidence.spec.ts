import fixture from '../../fixtures/survival.example.json';
import { expectColumn } from '../expectations/expect-column';
import { publishedService } from '../expectations/published-service';
import { tableOf } from '../expectations/table-of';
import { cumulativeIncidence } from './cumulative-incidence';
import { groupedRetention } from './grouped-retention';
import { incidenceInterval } from './incidence-interval';
import { incidenceRows } from './incidence-rows';
import { medianTimeToRoute } from './median-time-to-route';

describe('cumulativeIncidence', () => {
  it.each(fixture.incidences)('agrees with R: $set, group $group, from $leastAtRisk at risk', (expected) => {
    const figure = cumulativeIncidence(
      tableOf(publishedService(expected.set)),
      expected.group,
      expected.leastAtRisk,
    );

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    expect(figure.value.startsAt).toBe(expected.startsAt);
    expect([...figure.value.days]).toEqual(expected.days);
    expected.routes.forEach((route, at) => {
      expectColumn(figure.value.routes[at]?.incidence ?? [], route.incidence);
      expectColumn(figure.value.routes[at]?.variance ?? [], route.variance);
    });
  });
});

describe('incidenceInterval', () => {
  // By hand: log(-log 0.5) has the standard error 0.05 / (0.5 ln 2) = 0.14427.
  it('stays within 0-1 around the estimate and ends where its scale does', () => {
    const interval = incidenceInterval(0.5, 0.0025);

    expect(interval?.lower).toBeCloseTo(0.5 ** Math.exp(1.959963984540054 * 0.144269504), 8);
    expect(interval?.upper).toBeCloseTo(0.5 ** Math.exp(-1.959963984540054 * 0.144269504), 8);
    expect(incidenceInterval(0, 0)).toBeNull();
    expect(incidenceInterval(1, 0)).toBeNull();
  });
});

describe('groupedRetention', () => {
  const { bands, ...expected } = fixture.grouped;

  it('agrees with the complementary log-log model of R', () => {
    const figure = groupedRetention(bands);

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    for (const name of ['ratePerYear', 'survival', 'lower', 'upper'] as const) {
      expectColumn(
        figure.value.map((row) => row[name]),
        expected[name],
      );
    }
  });

  it('is the plain life table when every interval is as long as its band', () => {
    const band = (from: number, atRisk: number, left: number) => ({
      fromYears: from,
      toYears: from + 1,
      intervals: [{ years: 1, atRisk, left }],
    });
    const figure = groupedRetention([band(0, 100, 20), band(1, 80, 8), band(2, 0, 0), band(3, 5, 1)]);

    // 0.8, then 0.8 x 0.9; nobody stood in the third band.
    expect(figure.status === 'shown' && figure.value.map(({ survival }) => survival)).toHaveLength(2);
    expectColumn(figure.status === 'shown' ? figure.value.map(({ survival }) => survival) : [], [0.8, 0.72]);
  });

  it('ends at 0, without a rate, when everybody left', () => {
    const figure = groupedRetention([
      { fromYears: 0, toYears: 1, intervals: [{ years: 1, atRisk: 4, left: 4 }] },
      { fromYears: 1, toYears: 2, intervals: [{ years: 1, atRisk: 4, left: 1 }] },
    ]);

    expect(figure).toEqual({
      status: 'shown',
      value: [{ toYears: 1, atRisk: 4, left: 4, ratePerYear: null, survival: 0, lower: null, upper: null }],
    });
  });

  it('names an empty force and refuses what is no band', () => {
    expect(groupedRetention([])).toEqual({ status: 'not-available', reason: 'nobody-at-risk' });
    const one = { years: 1, atRisk: 4, left: 5 };
    expect(() => groupedRetention([{ fromYears: 0, toYears: 1, intervals: [one] }])).toThrow(RangeError);
    expect(() => groupedRetention([{ fromYears: 1, toYears: 1, intervals: [] }])).toThrow(RangeError);
  });
});

describe('incidenceRows and medianTimeToRoute', () => {
  // Six lives of docs/methods/cumulative-incidence.md.
  const figure = cumulativeIncidence(
    tableOf({
      entry: Int32Array.of(0, 0, 100, 200, 0, 300),
      exit: Int32Array.of(365, 150, 400, 500, 365, 700),
      route: Uint8Array.of(1, 0, 2, 1, 0, 2),
      group: new Int16Array(6),
    }),
    0,
    1,
  );
  if (figure.status !== 'shown') throw new Error(figure.reason);
  const curves = figure.value;

  it('read the curves on a grid', () => {
    const rows = incidenceRows(curves, [0, 399, 400, 700]);

    expect(rows[0]).toEqual({
      days: 0,
      survival: 1,
      routes: [
        { share: 0, lower: null, upper: null },
        { share: 0, lower: null, upper: null },
      ],
    });
    expectColumn(
      rows.map(({ survival }) => survival),
      [1, 0.8, 1.6 / 3, 0],
    );
    expectColumn(
      rows.map(({ routes }) => routes[1]?.share ?? null),
      [0, 0, 0.8 / 3, 1.6 / 3],
    );
    expect(rows[2]?.routes[0]?.lower).toBeLessThan(0.2);
    expect(rows[2]?.routes[0]?.upper).toBeGreaterThan(0.2);
  });

  it('give a median only where the curve crosses one half', () => {
    expect(medianTimeToRoute(curves, 1)).toEqual({ status: 'shown', value: 700 });
    expect(medianTimeToRoute(curves, 0)).toEqual({ status: 'not-available', reason: 'half-never-reached' });
  });
});
