import { oneCell } from '../expectations/one-cell';
import { projectionOf } from '../expectations/projection-of';
import { compareProjection } from './compare-projection';

const { years } = projectionOf(oneCell({}, { years: 3 }));

describe('compareProjection', () => {
  // The bands are those of `project`, which is compared with another implementation in its own spec.
  it('compares with what came, year by year', () => {
    const [, first, second, third] = years;
    const below80 = ((second?.low80 ?? 0) + (second?.low95 ?? 0)) / 2;
    const observed = [(first?.median ?? 0) - 0.0002, below80, (third?.high95 ?? 0) + 0.01];
    const { rows, meanErrorPoints } = compareProjection(years, observed);

    expect(rows.map(({ year, ahead }) => [year, ahead])).toEqual([
      [2027, 1],
      [2028, 2],
      [2029, 3],
    ]);
    expect(rows.map(({ isInside80, isInside95 }) => [isInside80, isInside95])).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(rows[0]?.errorPoints).toBeCloseTo(0.02, 9);
    expect(rows[2]?.errorPoints).toBeLessThan(-1);
    const distances = rows.map(({ errorPoints }) => Math.abs(errorPoints));
    expect(meanErrorPoints).toBeCloseTo(distances.reduce((sum, each) => sum + each, 0) / 3, 12);
  });

  it('leaves out years that are not held, and those that were not projected', () => {
    const { rows } = compareProjection(years, [null, 0.16, null, 0.17]);

    expect(rows.map(({ year, ahead, observed }) => [year, ahead, observed])).toEqual([[2028, 2, 0.16]]);
  });

  it.each([[[]], [[null]], [[1.6]], [[-0.1]]])('throws for %j, which is nothing or no share', (observed) => {
    expect(() => compareProjection(years, observed)).toThrow(RangeError);
  });
});
