import { answersEqual } from './answers-equal';

const answer = (...rows: readonly (readonly number[])[]) => ({ keys: 1, rows });

describe('answersEqual', () => {
  it('compares rows by their key, in any order, up to rounding', () => {
    expect(answersEqual(answer([1, 5], [2, 7]), answer([2, 7 + 1e-12], [1, 5]))).toBe(true);
    expect(answersEqual(answer([1, 5_000_000_000]), answer([1, 5_000_000_000.1]))).toBe(true);
  });

  it('sees another value, a missing, a further and a doubled row, and what is no number', () => {
    expect(answersEqual(answer([1, 5]), answer([1, 5.001]))).toBe(false);
    expect(answersEqual(answer([1, 5]), answer([2, 5]))).toBe(false);
    expect(answersEqual(answer([1, 5]), answer([1, 5], [2, 1]))).toBe(false);
    expect(answersEqual(answer([1, 5], [1, 5]), answer([1, 5], [1, 5]))).toBe(false);
    expect(answersEqual(answer([1, Number.NaN]), answer([1, Number.NaN]))).toBe(false);
    expect(answersEqual(answer([1, 5]), answer([1, 5, 6]))).toBe(false);
  });
});
