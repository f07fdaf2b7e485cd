import { mergeStrata } from './merge-strata';
import { type ProjectionRates, type ProjectionStock } from './projection-input';

const counts = (...numbers: number[]) => Float64Array.from(numbers);
const strata = (...pairs: [events: number, personYears: number][]) =>
  pairs.map(([events, personYears]) => ({ events, personYears }));
const STOCK: ProjectionStock = {
  ranks: ['Constable', 'Sergeant', 'Inspector'],
  bandYears: [1, 4, 5, null],
  group: counts(1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400),
  others: counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
};
const RATES: ProjectionRates = {
  leaving: {
    group: strata([6, 50], [3, 40], [4, 30], [1, 9]),
    others: strata([60, 500], [30, 400], [40, 300], [10, 90]),
  },
  promotion: { group: strata([8, 90], [2, 20]), others: strata([80, 900], [20, 200]) },
  intake: { group: 30, others: 70 },
  entry: {
    group: counts(9, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
    others: counts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
  },
};

// Worked out by hand: bands 5-10 and 10+ of the group join 1-5 and each other (3 + 4 = 7 leavers are enough, 1 is not and
// goes down); 2 promotions of sergeants are too few, so sergeants and inspectors are one.
describe('mergeStrata', () => {
  const { stock, rates, mergedBand, mergedRank } = mergeStrata(STOCK, RATES);

  it('merges neighbours until each stratum has enough on both sides', () => {
    expect([mergedBand, mergedRank]).toEqual([
      [0, 1, 1, 1],
      [0, 1, 1],
    ]);
    expect(stock.ranks).toEqual(['Constable', 'Sergeant to Inspector']);
    expect(stock.bandYears).toEqual([1, null]);
    expect(rates.leaving.group).toEqual(strata([6, 50], [8, 79]));
    expect(rates.promotion.others).toEqual(strata([80, 900]));
    expect(rates.intake).toBe(RATES.intake);
  });

  it('keeps everybody', () => {
    expect(stock.group).toEqual(counts(1, 9, 110, 990));
    expect(stock.others).toEqual(counts(0, 0, 0, 7));
    expect(rates.entry.others).toEqual(counts(1, 3, 2, 6));
  });

  it('adds the widths of closed bands, and takes the promotions out of the highest rank of a merged one', () => {
    const leaving = { ...RATES.leaving, group: strata([6, 50], [3, 40], [4, 30], [9, 90]) };
    const promotion = { ...RATES.promotion, group: strata([2, 90], [5, 20]) };
    const merged = mergeStrata(STOCK, { ...RATES, leaving, promotion });

    expect(merged.stock.bandYears).toEqual([1, 9, null]);
    expect(merged.rates.promotion.group).toEqual(strata([5, 110]));
    expect(merged.stock.ranks).toEqual(['Constable to Sergeant', 'Inspector']);
  });

  it('leaves one stratum when all together are not enough, and all of them when each is', () => {
    const one = mergeStrata(STOCK, RATES, { events: 1000, personYears: 10 });
    const all = mergeStrata(STOCK, RATES, { events: 1, personYears: 1 });

    expect([one.stock.ranks, one.stock.bandYears]).toEqual([['Constable to Inspector'], [null]]);
    expect(one.rates.leaving.group).toEqual(strata([14, 129]));
    expect(all.stock).toEqual(STOCK);
    expect(all.rates).toEqual(RATES);
  });
});
