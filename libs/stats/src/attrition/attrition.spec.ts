import { averageOverDays, type EpochDay, type Flow, type Stock } from '@muster/domain';
import fc from 'fast-check';
import fixture from '../../fixtures/attrition.example.json';
import { relativeError } from '../expectations/relative-error';
import { byarInterval } from '../intervals/byar-interval';
import { annualisedLeaverRate } from './annualised-leaver-rate';
import { earlyLeavers } from './early-leavers';
import { leaverRates } from './leaver-rates';
import { reconcileRoutes } from './reconcile-routes';
import { rollingLeaverRates } from './rolling-leaver-rates';
import { serviceAtExit } from './service-at-exit';
import { stabilityIndex } from './stability-index';

const day = (number: number) => number as EpochDay;
const stock = (asAt: number, inPost: number): Stock => ({ asAt: day(asAt), inPost, unit: 'headcount' });
const flow = (events: number, after = 0, to = 365): Flow => ({ after: day(after), to: day(to), events });

describe('leaverRates', () => {
  // By hand: 1,000 at the start, 1,100 at the end, 155 came, 60 went, 12 of them to another force; 1,055 person-years.
  const rates = leaverRates({
    start: stock(0, 1000),
    end: stock(365, 1100),
    joiners: flow(155),
    leavers: flow(60),
    transfersOut: flow(12),
    personYears: 1055,
  });

  it('divides by the start, the average and person-years', () => {
    expect(rates.start).toMatchObject({ value: { events: 48, people: 1000, rate: 0.048 } });
    expect(rates.average).toMatchObject({ value: { events: 60, people: 1050, rate: 60 / 1050 } });
    expect(rates.personYears).toMatchObject({ value: { ratePerYear: 60 / 1055 } });
    expect(rates.start).toMatchObject({ value: { lower: byarInterval(48).lower / 1000 } });
  });

  it('leads from the national rate to the one of the board, and names people it cannot explain', () => {
    // 0.048 + 0.012 - 0.06 x 50 / 1,050 = 0.0571428...
    expect(rates.reconciliation.status).toBe('shown');
    if (rates.reconciliation.status !== 'shown') return;
    const { from, transfersOut, averageInsteadOfStart, to } = rates.reconciliation.value;
    expect([from, transfersOut]).toEqual([0.048, 0.012]);
    expect(averageInsteadOfStart).toBeCloseTo(-0.06 / 21, 15);
    expect(from + transfersOut + averageInsteadOfStart).toBeCloseTo(to, 15);
    // 1,000 + 155 - 60 = 1,095, five short of 1,100.
    expect(rates.unexplainedPeople).toBe(-5);
  });

  it('reconciles whatever the counts', () => {
    const people = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(people, people, fc.nat(1_000_000), fc.nat(1_000_000), (start, end, leavers, other) => {
        const { reconciliation } = leaverRates({
          start: stock(0, start),
          end: stock(365, end),
          joiners: flow(0),
          leavers: flow(leavers),
          transfersOut: flow(Math.min(leavers, other)),
          personYears: null,
        });
        if (reconciliation.status !== 'shown') throw new Error('a reconciliation expected');
        const { from, transfersOut, averageInsteadOfStart, to } = reconciliation.value;
        // Terms may be larger than their sum.
        const scale = Math.max(from + transfersOut, 1e-9);
        expect(Math.abs(from + transfersOut + averageInsteadOfStart - to)).toBeLessThan(1e-14 * scale);
      }),
    );
  });

  it('names what there is nobody to divide by', () => {
    const none = (start: number, end: number, personYears: number | null) =>
      leaverRates({
        start: stock(0, start),
        end: stock(365, end),
        joiners: flow(0),
        leavers: flow(0),
        transfersOut: flow(0),
        personYears,
      });

    expect(none(0, 0, 0)).toMatchObject({
      start: { reason: 'nobody-at-start' },
      average: { reason: 'nobody-in-post' },
      personYears: { reason: 'nobody-at-risk' },
      reconciliation: { reason: 'nobody-in-post' },
    });
    expect(none(0, 5, null)).toMatchObject({
      start: { reason: 'nobody-at-start' },
      average: { status: 'shown' },
      personYears: { reason: 'not-held' },
      reconciliation: { reason: 'nobody-at-start' },
    });
  });

  it('refuses flows of another period', () => {
    const wrong = {
      start: stock(0, 9),
      end: stock(365, 9),
      joiners: flow(0),
      transfersOut: flow(0),
      personYears: null,
    };

    expect(() => leaverRates({ ...wrong, leavers: flow(0, 0, 364) })).toThrow(RangeError);
    expect(() => leaverRates({ ...wrong, leavers: flow(1), transfersOut: flow(2) })).toThrow(RangeError);
  });
});

describe('reconcileRoutes', () => {
  const routes = new Map([
    ['resignation', 178],
    ['ill-health', 30],
    ['retirement', 228],
    ['transfer', 67],
    ['dismissal', 8],
  ]);

  // West Midlands Police Federation, year to March 2023: the five routes add up to 511.
  it('reconciles the 511 West Midlands leavers by route', () => {
    expect(reconcileRoutes(511, routes, new Set(['transfer']))).toMatchObject({
      value: { total: 511, notHeld: 0, forceLoss: 511, serviceLoss: 444 },
    });
  });

  it('keeps leavers without a route apart, and names routes that hold too many', () => {
    expect(reconcileRoutes(520, routes, new Set())).toMatchObject({
      value: { notHeld: 9, serviceLoss: 520 },
    });
    expect(reconcileRoutes(510, routes, new Set())).toMatchObject({ reason: 'routes-exceed-total' });
    expect(reconcileRoutes(0, new Map(), new Set())).toMatchObject({ reason: 'nobody-left' });
    expect(() => reconcileRoutes(1.5, routes, new Set())).toThrow(RangeError);
  });
});

describe('rollingLeaverRates', () => {
  const months = Array.from({ length: 15 }, (_, at) => ({
    to: day(30 * at),
    inPost: stock(30 * at, 100 + at),
    leavers: flow(at % 3 === 0 ? 0 : 1, 30 * (at - 1), 30 * at),
  }));

  it('gives one entry a month: 12 months of leavers over 13 month ends', () => {
    const series = rollingLeaverRates(months);

    expect(series).toHaveLength(15);
    expect(series.slice(0, 12).every(({ rate }) => rate.status === 'not-available')).toBe(true);
    // By hand: months 1-12 hold 8 leavers, month ends 0-12 average 106.
    expect(series[12]).toMatchObject({ to: 360, rate: { value: { events: 8, people: 106, rate: 8 / 106 } } });
    expect(series[13]).toMatchObject({ rate: { value: { events: 8, people: 107 } } });
  });

  it('has no rate over a month that nothing is known of, and none without people', () => {
    const gap = months.map((month, at) => (at === 2 ? { ...month, leavers: null, inPost: null } : month));
    const empty = months.map((month) => ({ ...month, inPost: { ...month.inPost, inPost: 0 } }));

    expect(rollingLeaverRates(gap)[13]).toMatchObject({ rate: { reason: 'period-without-snapshot' } });
    expect(rollingLeaverRates(empty)[12]).toMatchObject({ rate: { reason: 'nobody-in-post' } });
  });
});

describe('annualisedLeaverRate', () => {
  const average = averageOverDays([stock(0, 100), stock(90, 140)]);

  it('is provisional and needs three months', () => {
    // 6 of 120 in a quarter: 20 % a year.
    expect(annualisedLeaverRate(flow(6, 0, 90), average, 3)).toMatchObject({
      value: { rate: 0.2, people: 120, provisional: true },
    });
    expect(annualisedLeaverRate(flow(6), average, 2)).toMatchObject({ reason: 'less-than-3-months' });
    expect(annualisedLeaverRate(flow(0), { ...average, averageInPost: 0 }, 3)).toMatchObject({
      reason: 'nobody-in-post',
    });
    expect(() => annualisedLeaverRate(flow(6), average, 12)).toThrow(RangeError);
  });
});

describe('stabilityIndex', () => {
  it('is the share of last year that stayed', () => {
    // Wilson 31/49 from the methods brief: 49.3 % to 75.3 %.
    const figure = stabilityIndex(stock(0, 49), 31);
    expect(figure).toMatchObject({ value: { stability: 31 / 49 } });
    expect(figure.status === 'shown' && figure.value.lower).toBeCloseTo(0.493, 3);
    expect(stabilityIndex(stock(0, 0), 0)).toMatchObject({ reason: 'nobody-in-post' });
    expect(() => stabilityIndex(stock(0, 5), 6)).toThrow(RangeError);
    expect(() => stabilityIndex({ ...stock(0, 5), unit: 'fte' }, 5)).toThrow(RangeError);
  });
});

describe('earlyLeavers', () => {
  const cohort = (rows: readonly (readonly [service: number, observable: number, left: number])[]) => ({
    service: Int32Array.from(rows, ([service]) => service),
    observable: Int32Array.from(rows, ([, observable]) => observable),
    left: Uint8Array.from(rows, ([, , left]) => left),
  });

  it('agrees with the curve of R where some joined too recently', () => {
    const { service, observable, left, ...expected } = fixture.cohort;
    const figure = earlyLeavers(
      {
        service: Int32Array.from(service),
        observable: Int32Array.from(observable),
        left: Uint8Array.from(left),
      },
      365,
    );

    expect(figure).toMatchObject({
      value: { joiners: 250, exposed: expected.exposed, method: 'kaplan-meier' },
    });
    if (figure.status !== 'shown') return;
    expect(relativeError(figure.value.share, expected.share)).toBeLessThan(1e-9);
    expect(relativeError(figure.value.lower ?? NaN, expected.lower)).toBeLessThan(1e-9);
    expect(relativeError(figure.value.upper ?? NaN, expected.upper)).toBeLessThan(1e-9);
  });

  it('counts where everybody could be seen, leavers of the last day included', () => {
    const rows = [...Array(8).fill([500, 500, 0] as const), [365, 500, 1] as const, [366, 500, 1] as const];

    expect(earlyLeavers(cohort(rows), 365)).toMatchObject({ value: { share: 0.1, method: 'counted' } });
  });

  it('waits until 80 % could be seen', () => {
    const rows = (young: number) => [
      ...Array(10 - young).fill([400, 400, 0] as const),
      ...Array(young).fill([100, 100, 0] as const),
    ];

    expect(earlyLeavers(cohort(rows(3)), 365)).toMatchObject({ reason: 'cohort-too-young' });
    expect(earlyLeavers(cohort(rows(2)), 365)).toMatchObject({
      value: { share: 0, lower: null, upper: null, method: 'kaplan-meier' },
    });
  });

  it('names an empty cohort, impossible service, and refuses what is no cohort', () => {
    expect(earlyLeavers(cohort([]), 365)).toMatchObject({ reason: 'nobody-joined' });
    expect(earlyLeavers(cohort([[-1, 400, 1]]), 365)).toMatchObject({ reason: 'leaves-before-starting' });
    expect(() => earlyLeavers(cohort([[1, 400, 1]]), 0)).toThrow(RangeError);
  });
});

describe('serviceAtExit', () => {
  it.each(fixture.services)('agrees with R for $days', ({ days, quartiles }) => {
    const [lowerQuartileDays, medianDays, upperQuartileDays] = quartiles;

    expect(serviceAtExit(Int32Array.from(days))).toEqual({
      status: 'shown',
      value: { leavers: days.length, medianDays, lowerQuartileDays, upperQuartileDays },
    });
  });

  it('names what has no middle', () => {
    expect(serviceAtExit(new Int32Array())).toMatchObject({ reason: 'nobody-left' });
    expect(serviceAtExit(Int32Array.of(5, -1))).toMatchObject({ reason: 'leaves-before-starting' });
  });
});
