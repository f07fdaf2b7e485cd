import { relativeError } from './relative-error';

/** Expects every number of `actual` to lie within 1e-9 (relative) of the one in `expected`; null stands for none. */
export function expectColumn(actual: ArrayLike<number | null>, expected: readonly (number | null)[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((wanted, at) => {
    const value = actual[at] ?? null;
    if (wanted === null || value === null) expect({ at, value }).toEqual({ at, value: wanted });
    else expect(relativeError(value, wanted)).toBeLessThan(1e-9);
  });
}
