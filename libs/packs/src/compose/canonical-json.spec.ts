import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('does not depend on the order of fields, and keeps that of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
    expect(canonicalJson({ a: { c: 'x', d: null }, b: [2, 1] })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
  });

  it('leaves out what is undefined, as JSON does, and is JSON', () => {
    const value = { text: 'a "quoted" line\n', empty: undefined, share: 0.125, yes: true };
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, undefined])('throws for %p', (value) => {
    expect(() => canonicalJson({ list: [value] })).toThrow(TypeError);
  });
});
