import { formatDate } from './format-date';
import { formatNumber } from './format-number';
import { formatPercent } from './format-percent';
import { formatPoints } from './format-points';

describe('numbers and dates in British form', () => {
  it.each([
    [0.041988950276243095, '4.2%'],
    [0, '0.0%'],
    [1, '100.0%'],
    [0.0001, 'less than 0.1%'],
    [0.9999, 'more than 99.9%'],
    [0.0005, '0.1%'],
    [0.2286, '22.9%'],
  ])('formatPercent(%d) is %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it.each([
    [-3.9011, '3.9 points'],
    [1, '1.0 points'],
    [0.02, 'less than 0.1 points'],
    [0, '0.0 points'],
  ])('formatPoints(%d) is %s', (gap, text) => {
    expect(formatPoints(gap)).toBe(text);
  });

  it('writes a true minus sign and no negative zero', () => {
    expect(formatNumber(-1234.56, 1)).toBe('−1,234.6');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
  });

  it('writes reference dates out', () => {
    expect(formatDate('2026-03-31')).toBe('31 March 2026');
  });
});
