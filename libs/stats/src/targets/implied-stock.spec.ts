import { impliedStock, type StockFlow } from './implied-stock';

const TODAY: StockFlow = { stockShare: 0.153, intakeShare: 0.3, leavingOfGroup: 0.08, leavingOfOthers: 0.06 };

/** Percentages with one decimal, as they were worked out by hand. */
const percent = (share: number | null | undefined) => Math.round((share ?? NaN) * 1000) / 10;

describe('impliedStock', () => {
  // Worked out outside the code: 24.32% - 9.02% x 0.926^10; 30% - 14.7% x 0.94^n.
  it('moves everybody slowly towards a level below the target where the group leaves faster', () => {
    const { byYear, level } = impliedStock(TODAY, 10);

    expect([percent(byYear[0]), percent(byYear[10]), percent(level), byYear.length]).toEqual([
      ...[15.3, 20.1, 24.3, 11],
    ]);
  });

  it('comes ever closer to the target where both leave alike', () => {
    const { byYear, level } = impliedStock({ ...TODAY, leavingOfGroup: 0.06 }, 20);

    expect([percent(byYear[10]), percent(byYear[20]), percent(level)]).toEqual([22.1, 25.7, 30]);
  });

  it('keeps the establishment: of 10,000 people as many join as leave', () => {
    // A count of people by hand: 1,530 of the group lose 122.4, 8,470 others lose 508.2; 30% of 630.6 is 189.18.
    expect(impliedStock(TODAY, 1).byYear[1]).toBeCloseTo((1530 - 122.4 + 189.18) / 10_000, 12);
  });

  it('has no level when nobody leaves, and stays at the level once there', () => {
    expect(impliedStock({ ...TODAY, leavingOfGroup: 0, leavingOfOthers: 0 }, 3)).toEqual({
      byYear: [0.153, 0.153, 0.153, 0.153],
      level: null,
    });
    expect(impliedStock({ ...TODAY, stockShare: 0.018 / 0.074 }, 50).byYear[50]).toBeCloseTo(
      0.018 / 0.074,
      12,
    );
    expect(impliedStock({ ...TODAY, intakeShare: 1, leavingOfOthers: 0 }, 1).level).toBeNull();
  });

  it('stays within 0 and 1 at the ends', () => {
    const all = { stockShare: 1, intakeShare: 0, leavingOfGroup: 1, leavingOfOthers: 1 };
    expect(impliedStock(all, 2)).toEqual({ byYear: [1, 0, 0], level: 0 });
  });

  it('throws on what is no share and no number of years', () => {
    for (const wrong of [-0.1, 1.1, NaN]) {
      expect(() => impliedStock({ ...TODAY, intakeShare: wrong }, 1)).toThrow(RangeError);
    }
    for (const years of [-1, 1.5, 101, NaN]) expect(() => impliedStock(TODAY, years)).toThrow(RangeError);
  });
});
