import { rankDifference } from './rank-difference';

describe('rankDifference', () => {
  // By hand: U of 1, 2, 3 over 4, 5, 6 is 0, its mean 4.5 and its deviation √(9·7/12) = 2.2913.
  it('is the z of the Mann-Whitney test', () => {
    expect(rankDifference([1, 2, 3], [4, 5, 6])).toBeCloseTo(-4.5 / 2.291288, 5);
    expect(rankDifference([4, 5, 6], [1, 2, 3])).toBeCloseTo(4.5 / 2.291288, 5);
    expect(rankDifference([1, 4], [2, 3])).toBe(0);
  });

  it('gives ties their mean rank', () => {
    expect(rankDifference([5, 5], [5, 5, 5])).toBe(0);
  });
});
