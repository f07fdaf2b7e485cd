import { type ServiceColumns } from '@muster/ledger';
import { type Axis } from '../questions/axis';
import { compareCurves } from './compare-curves';
import { curveOfStays } from './curve-of-stays';

/** Remission under 6-MP and placebo, in weeks (Freireich et al. 1963): the log-rank statistic is 16.79. */
const TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const exit = Int32Array.from([...TREATED, ...PLACEBO]);
const stays: ServiceColumns = {
  entry: new Int32Array(exit.length),
  exit,
  // Routes 1 and 2: which of them is no matter.
  route: Uint8Array.from([...RELAPSED.map((left) => left * 2), ...PLACEBO.map(() => 1)]),
  group: new Int16Array(exit.length),
  start: new Int32Array(exit.length),
  spell: new Int32Array(exit.length),
  ...{ withoutStart: 0, impossible: 0 },
};
const axis = (labels: readonly string[], overlapping = false): Axis => ({
  ...{ dimension: 'sex', label: 'Sex', columns: ['sex'], overlapping, groupsOf: () => [] },
  groups: labels.map((label) => ({ code: label, label, declared: label !== 'unknown', always: false })),
});
const rows = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at);
const TWO = new Map([
  [0, rows(0, 21)],
  [1, rows(21, 42)],
]);

describe('compareCurves', () => {
  it('is the log-rank test of the declared groups', () => {
    const test = compareCurves(stays, axis(['treated', 'placebo', 'empty']), TWO);

    expect(test).toMatchObject({ status: 'shown', degreesOfFreedom: 1, reason: null });
    // R 4.2.2: survdiff.
    expect(test.statistic).toBeCloseTo(16.792940989216525, 9);
    expect(test.p).toBeCloseTo(4.1688091093345626e-5, 12);
    expect(test.groups.map(({ label, observed }) => [label, observed])).toEqual([
      ['treated', 9],
      ['placebo', 21],
    ]);
  });

  it.each([
    ['groups-overlap', axis(['treated', 'placebo'], true), TWO],
    ['nothing-to-compare', axis(['treated', 'unknown']), TWO],
    ['nobody-at-risk', axis(['treated', 'placebo']), new Map<number, Int32Array>()],
    [
      'too-many-groups',
      axis(Array.from({ length: 41 }, (_, at) => `G${at}`)),
      new Map(Array.from({ length: 41 }, (_, at) => [at, rows(at, at + 1)])),
    ],
  ])('is not available: %s', (reason, groups, of) => {
    expect(compareCurves(stays, groups, of)).toEqual({
      ...{ status: 'not-available', statistic: null, degreesOfFreedom: null, p: null, groups: [], reason },
    });
  });
});

describe('curveOfStays', () => {
  const routes = [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B' },
  ];

  it('gives no curve to people whose service ends before it begins, and none to too few', () => {
    const wrong = { ...stays, entry: Int32Array.from(exit, () => 40) };

    expect(curveOfStays(wrong, rows(0, 21), routes, 1)).toMatchObject({
      ...{ status: 'not-available', reason: 'leaves-before-starting', people: 21, rows: [] },
    });
    expect(curveOfStays(stays, rows(0, 19), routes, 1)).toMatchObject({
      reason: 'too-few-at-risk',
      rows: [],
    });
    expect(curveOfStays(stays, rows(0, 0), routes, 1)).toMatchObject({ reason: 'nobody-at-risk', people: 0 });
  });

  it('shows a median only within its rows', () => {
    // By hand: of 42 the first 21 leave after 100 days, and the others are followed for 300.
    const half = exit.map((_, row) => (row < 21 ? 100 : 300));
    const left = Uint8Array.from(exit, (_, row) => (row < 21 ? 1 : 0));
    const draw = (route: Uint8Array) =>
      curveOfStays({ ...stays, exit: half, route }, rows(0, 42), routes, 0.25);

    expect(draw(left)).toMatchObject({ medianYears: 0.3, endsAtYears: 300 / 365.25 });
    // Treated alone: half have left after 23 weeks, long after fewer than 20 were left.
    expect(curveOfStays(stays, rows(0, 21), routes, 0.25).medianYears).toBeNull();
    expect(draw(new Uint8Array(42)).medianYears).toBeNull();
  });
});
