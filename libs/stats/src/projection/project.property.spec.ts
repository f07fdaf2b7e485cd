import fc from 'fast-check';
import { projectionOf } from '../expectations/projection-of';
import { advanceYear } from './advance-year';
import { blankRates } from './blank-rates';
import { type Headcounts } from './headcounts';
import { meanRates } from './mean-rates';
import { peopleIn } from './people-in';
import { planPath } from './plan-path';
import { type Exposed, type ProjectionInput, type ScenarioLevers, type Side } from './projection-input';
import { pullLevers } from './pull-levers';
import { walkPath } from './walk-path';

const SIDES: readonly Side[] = ['group', 'others'];
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.integer({ min: 1, max: 5000 });
const stratum = fc
  .tuple(people, rate)
  .map(([personYears, part]): Exposed => ({ events: Math.floor(personYears * part), personYears }));
const both = <Of>(one: fc.Arbitrary<Of>) => fc.record({ group: one, others: one });
const cellsOf = (length: number) =>
  fc.array(people, { minLength: length, maxLength: length }).map((counts) => Float64Array.from(counts));
const strata = (length: number) => fc.array(stratum, { minLength: length, maxLength: length });

const levers: fc.Arbitrary<ScenarioLevers> = fc.record(
  {
    establishmentChangePerYear: fc.integer({ min: -50, max: 200 }),
    intakeShare: rate,
    transfersInPerYear: fc.integer({ min: 0, max: 100 }),
    transferShare: rate,
  },
  { requiredKeys: [] },
);

const inputs: fc.Arbitrary<ProjectionInput> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([ranks, bands]) => {
    const widths = fc.array(fc.double({ min: 1, max: 10, noNaN: true }), {
      minLength: bands - 1,
      maxLength: bands - 1,
    });
    return fc.record({
      stock: fc.record({
        ranks: fc.constant(Array.from({ length: ranks }, (_, rank) => `Rank ${String(rank)}`)),
        bandYears: widths.map((years) => [...years, null]),
        group: cellsOf(ranks * bands),
        others: cellsOf(ranks * bands),
      }),
      rates: fc.record({
        leaving: both(strata(bands)),
        promotion: both(strata(ranks - 1)),
        intake: both(people),
        entry: both(cellsOf(ranks * bands)),
      }),
      levers,
      baseline: fc.constant({ share: 0.3, year: 2021, changePerYear: 0.004 }),
      startYear: fc.constant(2026),
      years: fc.integer({ min: 1, max: 12 }),
      runs: fc.constant(100),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
    });
  });

describe('a year of people', () => {
  it('keeps everybody: those of last year less leavers and with joiners, on both sides, and no cell below 0', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { stock } = input;
        const plan = planPath(stock, input.levers);
        const rates = blankRates(plan.ranks, plan.bands);
        meanRates(input.rates, rates);
        pullLevers(input.levers, rates);
        const flows = { leaversOfGroup: 0, leaversOfOthers: 0, joinersOfGroup: 0, joinersOfOthers: 0 };
        const now: Headcounts = { group: stock.group.slice(), others: stock.others.slice(), ...flows };
        for (let year = 0; year < 5; year += 1) {
          const before = SIDES.map((side) => peopleIn(now[side]));
          advanceYear(now, rates, plan);
          const left = [now.leaversOfGroup, now.leaversOfOthers];
          const joined = [now.joinersOfGroup, now.joinersOfOthers];
          SIDES.forEach((side, at) => {
            const expected = (before[at] ?? 0) - (left[at] ?? 0) + (joined[at] ?? 0);
            expect(Math.abs(peopleIn(now[side]) - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
            expect(now[side].every((cell) => cell >= 0)).toBe(true);
          });
        }
      }),
    );
  });
});

describe('a projection', () => {
  it('gives the same for the same seed, bands around the median, and shares and chances from 0 to 1', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { years } = projectionOf(withoutEmptied(input));

        expect(projectionOf(withoutEmptied(input)).years).toEqual(years);
        for (const { low95, low80, median, high80, high95, chanceOfParity, headcountOfGroup } of years) {
          const rising = [0, low95, low80, median, high80, high95, 1];
          expect(rising).toEqual([...rising].sort((a, b) => a - b));
          expect(chanceOfParity).toBeGreaterThanOrEqual(0);
          expect(chanceOfParity).toBeLessThanOrEqual(1);
          expect(headcountOfGroup).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('never lowers a share when the share of the group among joiners is higher, all else as it was', () => {
    fc.assert(
      fc.property(inputs, rate, rate, (input, one, other) => {
        const plan = planPath(input.stock, {});
        const rates = blankRates(plan.ranks, plan.bands);
        meanRates(input.rates, rates);
        const at = (intakeShare: number) =>
          walkPath(input.stock, { ...rates, intakeShare }, plan, input.years).share;
        const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];

        low.forEach((share, year) => expect(high[year]).toBeGreaterThanOrEqual(share - 1e-12));
      }),
      { numRuns: 200 },
    );
  });

  it('tends to the intake share where both sides have the same rates', () => {
    fc.assert(
      fc.property(
        inputs,
        rate,
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (input, intakeShare, leaves) => {
          const { group } = input.rates.entry;
          const entry = { group, others: group };
          const promotion = { group: input.rates.promotion.group, others: input.rates.promotion.group };
          const leaving = SIDES.map((of) => ({ of, band: null, rate: leaves }));
          const rates = { ...input.rates, entry, promotion };
          const { central, level } = projectionOf(
            withoutEmptied({ ...input, years: 40, rates, levers: { intakeShare, leaving } }),
          );
          const away = (share: number | undefined) => Math.abs((share ?? Number.NaN) - intakeShare);

          expect(level).toBeCloseTo(intakeShare, 9);
          expect(away(central.share[40])).toBeLessThanOrEqual(
            (1 - leaves) ** 40 * away(central.share[0]) + 1e-9,
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The same with one rank, so that no scenario can empty one. */
function withoutEmptied(input: ProjectionInput): ProjectionInput {
  const { stock, rates } = input;
  const bands = stock.bandYears.length;
  const first = (cells: Float64Array) => cells.slice(0, bands);
  return {
    ...input,
    stock: {
      ...stock,
      ranks: stock.ranks.slice(0, 1),
      group: first(stock.group),
      others: first(stock.others),
    },
    rates: {
      ...rates,
      promotion: { group: [], others: [] },
      entry: { group: first(rates.entry.group), others: first(rates.entry.others) },
    },
  };
}
