import { relativeError } from './relative-error';

/** Expects `actual` to hold everything that `expected` does: numbers within 1e-9 (relative), lists and typed arrays of
 *  the same length, all else equal. What `expected` does not name is free. */
export function expectAgreement(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    // A difference that is 0 on paper may carry the rounding of its terms.
    const error = relativeError(actual, expected);
    return expect({ path, actual, right: error < 1e-9 }).toEqual({ path, actual, right: true });
  }
  if (typeof expected !== 'object' || expected === null) {
    return expect({ path, value: actual }).toEqual({ path, value: expected });
  }
  const held: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(actual ?? {}));
  if (Array.isArray(expected)) expect(Object.keys(held)).toHaveLength(expected.length);
  for (const [name, value] of Object.entries(expected)) expectAgreement(held[name], value, `${path}.${name}`);
}
