import { findUnstorableText } from './find-unstorable-text';

describe('findUnstorableText', () => {
  it('points at a text with the character of number zero, however deep', () => {
    expect(findUnstorableText({ a: ['x', { 'b/c': 'y\0' }] })).toBe('/a/1/b~1c');
    expect(findUnstorableText('\0')).toBe('');
  });

  it('finds nothing in other values', () => {
    expect(findUnstorableText({ a: [1, null, true, 'x0\n'], b: {} })).toBeNull();
  });
});
