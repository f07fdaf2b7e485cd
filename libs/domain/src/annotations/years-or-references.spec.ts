import { yearsOrReferences } from './years-or-references';

describe('yearsOrReferences', () => {
  it.each([
    ['Plan of 2025/26, Q2', ['2025/26']],
    ['1950 left, see #240 and #240', ['1950', '#240']],
    ['New promotion policy', []],
    ['Form 20251 and 12', []],
  ])('finds those of %s', (text, numbers) => expect(yearsOrReferences(text)).toEqual(numbers));
});
