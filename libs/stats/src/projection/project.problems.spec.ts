import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneCell } from '../expectations/one-cell';
import { threeByFour } from '../expectations/three-by-four';
import { project } from './project';
import { type ProjectionInput, type ScenarioLevers } from './projection-input';

const { input } = threeByFour(readFileSync(join(__dirname, '../../fixtures/projection-3x4.json'), 'utf8'));
const SETTINGS = { years: 10, runs: 100 };
const base = input({}, SETTINGS);

function problemOf(wrong: ProjectionInput) {
  const answer = project(wrong);
  return answer.ok ? null : answer.refusal;
}
const problemWith = (levers: ScenarioLevers) => problemOf(input(levers, SETTINGS));

describe('what a scenario may not say', () => {
  it.each<[string, ScenarioLevers]>([
    ['intakeShare', { intakeShare: 1.01 }],
    ['transferShare', { transferShare: -0.01 }],
    ['leaving', { leaving: [{ of: 'group', band: 1, rate: 1.5 }] }],
    ['promotion', { promotion: [{ of: 'others', rank: 0, rate: Number.NaN }] }],
  ])('a rate or share outside 0 to 1: %s', (lever, levers) => {
    expect(problemWith(levers)).toMatchObject({ code: 'rate-out-of-range', lever });
  });

  it.each<[string, ScenarioLevers]>([
    ['intakePerYear', { intakePerYear: -1 }],
    ['transfersInPerYear', { transfersInPerYear: Infinity }],
    ['establishmentChangePerYear', { establishmentChangePerYear: -100_001 }],
  ])('an amount of people there cannot be: %s', (lever, levers) => {
    expect(problemWith(levers)).toMatchObject({ code: 'amount-out-of-range', lever });
  });

  it.each<[string, ScenarioLevers]>([
    ['leaving', { leaving: [{ of: 'group', band: 4, rate: 0.1 }] }],
    ['promotion', { promotion: [{ of: 'group', rank: 2, rate: 0.1 }] }],
    ['transferRank', { transferRank: 3 }],
  ])('a rank or band that is not there: %s', (lever, levers) => {
    expect(problemWith(levers)).toMatchObject({ code: 'no-such-stratum', lever });
  });

  it('two sizes at once', () => {
    const levers = { intakePerYear: 100, establishmentChangePerYear: 5 };
    expect(problemWith(levers)).toMatchObject({ code: 'two-sizes' });
  });

  // By hand: nobody is promoted and a tenth stays; of 136 inspectors 13.6, 1.4 and in the third year 0.1 are left.
  it('what empties a rank, with the rank and the year', () => {
    const leaving = (['group', 'others'] as const).map((of) => ({ of, band: null, rate: 0.9 }));
    const promotion = (['group', 'others'] as const).map((of) => ({ of, rank: 1, rate: 0 }));

    expect(problemWith({ leaving, promotion, intakePerYear: 0 })).toEqual({
      code: 'rank-emptied',
      message: 'Under this scenario nobody is left at the rank Inspector in 2029.',
      rank: 'Inspector',
      year: 2029,
    });
  });

  // By hand: of 10,000 a tenth stays each year, so that in the fifth 0.1 are left.
  it('that everybody is gone, without the name of the one rank there is', () => {
    const leaving = (['group', 'others'] as const).map((of) => ({ of, band: null, rate: 0.9 }));
    const emptied = project(oneCell({ leaving, intakePerYear: 0 }));

    expect(emptied).toMatchObject({
      refusal: { message: 'Under this scenario nobody is left in 2031.', year: 2031 },
    });
  });
});

describe('what rates cannot be taken from', () => {
  const { leaving } = base.rates;
  const withLeaving = (events: number, personYears: number, levers: ScenarioLevers = {}) => {
    const group = leaving.group.map((stratum, band) => (band === 2 ? { events, personYears } : stratum));
    return { ...base, levers, rates: { ...base.rates, leaving: { ...leaving, group } } };
  };

  it('a stratum nobody was in, unless a lever sets its rate', () => {
    expect(problemOf(withLeaving(0, 0))).toMatchObject({
      code: 'stratum-empty',
      stratum: { rate: 'leaving', of: 'group', at: 2 },
    });
    expect(problemOf(withLeaving(0, 0, { leaving: [{ of: 'group', band: 2, rate: 0.1 }] }))).toBeNull();
  });

  it('a stratum with more events than person-years', () => {
    expect(problemOf(withLeaving(3, 2.5))).toMatchObject({
      code: 'rate-out-of-range',
      stratum: { rate: 'leaving', of: 'group', at: 2 },
    });
  });

  it('no joiners, on one side or on both', () => {
    const entry = { ...base.rates.entry, others: new Float64Array(12) };
    expect(problemOf({ ...base, rates: { ...base.rates, entry } })).toMatchObject({
      code: 'stratum-empty',
      stratum: { rate: 'entry', of: 'others', at: null },
    });
    const intake = { group: 0, others: 0 };
    expect(problemOf({ ...base, rates: { ...base.rates, intake } })).toMatchObject({
      code: 'stratum-empty',
      stratum: { rate: 'intake' },
    });
  });

  it('a force in which nobody declared', () => {
    const nobody = new Float64Array(12);
    const stock = { ...base.stock, group: nobody, others: nobody };
    expect(problemOf({ ...base, stock })).toMatchObject({ code: 'nobody-declared' });
  });
});

describe('settings', () => {
  it.each([
    ['years-out-of-range', { years: 0 }],
    ['years-out-of-range', { years: 41 }],
    ['runs-out-of-range', { runs: 99 }],
    ['runs-out-of-range', { runs: 20_001 }],
    ['seed-out-of-range', { seed: -1 }],
    ['seed-out-of-range', { seed: 2 ** 32 }],
    ['baseline-after-horizon', { baseline: { share: 0.2, year: 2037, changePerYear: 0 } }],
    ['rate-out-of-range', { baseline: { share: 0.2, year: 2026, changePerYear: 0.09 } }],
    ['rate-out-of-range', { baseline: { share: -0.2, year: 2026, changePerYear: 0.05 } }],
  ])('%s: %j', (code, settings) => {
    expect(problemOf({ ...base, ...settings })).toMatchObject({ code });
  });

  it('throws for lists that do not fit together', () => {
    const wrong: Partial<ProjectionInput>[] = [
      { stock: { ...base.stock, ranks: [] } },
      { stock: { ...base.stock, bandYears: [1, 2, 5, 7] } },
      { stock: { ...base.stock, bandYears: [0.5, 2, 5, null] } },
      { stock: { ...base.stock, bandYears: [] } },
      { stock: { ...base.stock, group: Float64Array.of(1) } },
      { stock: { ...base.stock, group: new Float64Array(12).fill(Number.NaN) } },
      { rates: { ...base.rates, leaving: base.rates.promotion } },
      { startYear: 2026.5 },
      { baseline: { share: 0.2, year: 2021.25, changePerYear: 0 } },
    ];
    for (const part of wrong) expect(() => project({ ...base, ...part })).toThrow(RangeError);
  });

  it('tells which ranks even today’s rates empty, without refusing', () => {
    // Nearly everybody leaves each year, nobody was promoted to the highest rank, and nobody begins there.
    const all = base.rates.leaving.group.map(() => ({ events: 5000, personYears: 5000 }));
    const none = base.rates.promotion.group.map(() => ({ events: 0, personYears: 5000 }));
    const low = (cells: Float64Array) => cells.map((people, cell) => (cell < 8 ? people : 0));
    const { group, others } = base.rates.entry;
    const rates = {
      leaving: { group: all, others: all },
      promotion: { group: none, others: none },
      intake: base.rates.intake,
      entry: { group: low(group), others: low(others) },
    };
    const emptied = [{ rank: 'Inspector', year: 2027 }];

    expect(project({ ...base, rates })).toMatchObject({ ok: true, value: { emptiedRanks: emptied } });
    expect(problemOf({ ...base, rates, levers: { intakeShare: 0.4 } })).toBeNull();
  });
});
