import { LEAST_RULES } from '../release/reading-rules';
import { bandedLogRank } from './banded-log-rank';
import { lifeTable } from './life-table';
import { type Band, medianInBands } from './median-in-bands';
import { type ReleasedCount } from './released-count';
import { type ReleasedEvents } from './released-events';
import { roundedLikelihood } from './rounded-likelihood';
import { SERVICE_TREE } from './service-tree';
import { survivalOfBands } from './survival-of-bands';
import { testBand } from './test-band';

const people = (value: number): ReleasedCount => ({ status: 'ok', value });
const WITHHELD: ReleasedCount = { status: 'c' };
const of = (events: number | null, atRisk: number): ReleasedEvents => ({
  events: events === null ? WITHHELD : people(events),
  atRisk: people(atRisk),
});

describe('relative likelihood of released counts', () => {
  // Expected values: the formula of the method page in Python 3: 1.5 (1.0297 to 2.1852), and its inverse.
  it.each([
    ['unwanted', 1.5, 1.03, 2.19],
    ['wanted', 0.67, 0.46, 0.97],
  ] as const)('of what is %s', (eventIs, value, lower, upper) => {
    const figure = roundedLikelihood(eventIs, of(30, 300), of(400, 6000), LEAST_RULES);

    expect(figure).toEqual({ status: 'shown', value, lower, upper });
  });

  it.each([
    [of(15, 300), of(400, 6000), 'too-wide'],
    [of(20, 300), of(15, 6000), 'too-wide'],
    [of(null, 300), of(400, 6000), 'withheld'],
    [of(20, 20), of(400, 6000), 'not-available'],
  ] as const)('is not shown without enough', (group, comparator, status) => {
    expect(roundedLikelihood('unwanted', group, comparator, LEAST_RULES)).toEqual({ status });
  });
});

describe('a test of released counts', () => {
  // Mid-P of Fisher's test with exact whole numbers in Python 3: .0294, .3803, .000048.
  it.each([
    [of(30, 300), of(400, 6000), '0.01-to-0.05'],
    [of(15, 200), of(60, 1000), 'above-0.05'],
    [of(40, 300), of(400, 6000), 'below-0.01'],
    [of(null, 300), of(400, 6000), null],
  ] as const)('is a band', (group, comparator, band) => {
    expect(testBand(group, comparator)).toBe(band);
  });
});

describe('the log-rank test of released bands', () => {
  const rows = (...counts: readonly (readonly [number | null, number])[]) =>
    counts.map(([left, atRisk], at) => ({ from: at, to: at + 1, ...of(left, atRisk) }));

  // Mantel's statistic in Python 3, p by erfc: .0013, .0188 and .0882.
  it.each([
    [rows([20, 200], [15, 100]), rows([60, 1000], [60, 800]), 'below-0.01'],
    [rows([15, 160], [15, 125]), rows([60, 1000], [60, 800]), '0.01-to-0.05'],
    [rows([10, 100], [10, 100]), rows([60, 1000], [60, 800]), 'above-0.05'],
    [rows([null, 100], [20, 200]), rows([60, 1000], [null, 800]), null],
    [rows(), rows([60, 1000]), null],
  ] as const)('is a band', (group, comparator, band) => {
    expect(bandedLogRank(group, comparator)).toBe(band);
  });
});

describe('the median of released bands', () => {
  const bands = (...counts: readonly (number | null)[]): readonly Band[] =>
    counts.map((count, at) => ({
      from: [0, 5, 15, 25][at] ?? 0,
      to: [5, 15, 25, null][at] ?? null,
      people: count === null ? WITHHELD : people(count),
    }));

  it('is interpolated within its band', () => {
    // By hand: half of 200 is 100; 40 lie below 5 years, 60 of the 80 in the next ten years are needed: 5 + 7.5.
    expect(medianInBands(bands(40, 80, 60, 20))).toMatchObject({ status: 'shown', value: 12.5 });
  });

  it.each([
    [bands(40, null, 60, 20), 'withheld'],
    [bands(5, 5, 5, 100), 'not-available'],
    [bands(), 'not-available'],
  ])('is not shown without its bands', (given, status) => {
    expect(medianInBands(given)).toEqual({ status });
  });
});

describe('a life table of released bands', () => {
  const table = (shown: Readonly<Record<string, ReleasedEvents>>, inLattice: readonly string[] = ALL) =>
    lifeTable(SERVICE_TREE, (code) => {
      const absent: ReleasedCount = { status: 'absent' };
      if (!inLattice.includes(code)) return { events: absent, atRisk: absent };
      return shown[code] ?? of(null, 100);
    });
  const LEAVES = ['0-1', '1-2', '2-3', '3-5', '5-10', '10-15', '15-20', '20-25', '25+'];
  const ALL = [...LEAVES, '0-2', '2-5', '0-5', '5-15', '15-25'];
  const MERGED = { '0-2': of(20, 200), '2-5': of(30, 300), '5-10': of(10, 250), '10-15': of(5, 100) };

  it('divides a band as finely as every part is shown', () => {
    const rows = table({ ...MERGED, '0-1': of(10, 100), '0-5': of(50, 500), '5-15': of(15, 350) });

    expect(rows.map(({ from, to, events }) => [from, to, events.status])).toEqual([
      [0, 2, 'ok'],
      [2, 5, 'ok'],
      [5, 10, 'ok'],
      [10, 15, 'ok'],
      [15, 20, 'c'],
      [20, 25, 'c'],
      [25, null, 'c'],
    ]);
  });

  it('takes the parts of a band that the lattice does not have', () => {
    const rows = table({ '0-1': of(10, 100) }, LEAVES);

    expect(rows).toHaveLength(9);
    expect(rows[0]?.events).toEqual(people(10));
    expect(rows[1]?.events).toEqual(WITHHELD);
  });

  it('gives the share still in post', () => {
    const points = survivalOfBands(table(MERGED).slice(0, 3), of(65, 850), LEAST_RULES);

    // Python 3: .9² = .81, · .9³ = .5905, · .96⁵ = .4815, with the log-log bounds of the method page.
    expect(points).toEqual([
      { years: 2, figure: { status: 'shown', value: 0.81, lower: 0.71, upper: 0.88 } },
      { years: 5, figure: { status: 'shown', value: 0.59, lower: 0.49, upper: 0.68 } },
      { years: 10, figure: { status: 'shown', value: 0.48, lower: 0.37, upper: 0.58 } },
    ]);
  });

  it('shows nothing from the first withheld band on', () => {
    const points = survivalOfBands(table({ ...MERGED, '2-5': of(null, 300) }), of(65, 850), LEAST_RULES);

    expect(points.map(({ figure }) => figure.status)).toEqual([
      'shown',
      ...Array<string>(6).fill('withheld'),
    ]);
  });

  it.each([
    [of(5, 850), 'not-available'],
    [of(10, 45), 'not-available'],
    [of(null, 850), 'withheld'],
  ] as const)('draws no curve of few people', (total, status) => {
    const points = survivalOfBands(table(MERGED), total, LEAST_RULES);

    expect(points.every(({ figure }) => figure.status === status)).toBe(true);
  });

  it('ends at nobody where as many leave as are there', () => {
    const points = survivalOfBands(table({ '0-5': of(100, 95) }), of(100, 500), LEAST_RULES);

    expect(points[0]?.figure).toEqual({ status: 'shown', value: 0, lower: null, upper: null });
  });
});
