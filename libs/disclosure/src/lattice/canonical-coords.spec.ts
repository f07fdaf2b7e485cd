import { canonicalCoords } from './canonical-coords';
import { cellKeyOf } from './cell-key-of';
import { type LatticeDimension } from './lattice';

const group = (code: string, leaves: readonly string[], sameAs: string | null = null) => ({
  ...{ code, label: code, leaves, main: true, sameAs },
});
const DIMENSIONS: readonly LatticeDimension[] = [
  {
    ...{ id: 'colour', label: 'Colour' },
    leaves: ['red', 'blue', 'green'].map((code) => ({ code, label: code, undeclared: false })),
    groups: [
      group('warm', ['red']),
      group('cold', ['blue', 'green']),
      group('sea', ['blue', 'green'], 'cold'),
      group('any', ['red', 'blue', 'green']),
    ],
  },
];

describe('names of the same people', () => {
  it.each([
    [{ colour: 'warm' }, { colour: 'red' }],
    [{ colour: 'sea' }, { colour: 'cold' }],
    [{ colour: 'any' }, {}],
    [{ colour: 'blue' }, { colour: 'blue' }],
    [{}, {}],
  ])('%j is %j', (coords, canonical) => {
    expect(canonicalCoords(coords, DIMENSIONS)).toEqual(canonical);
  });

  it('are only those that are there', () => {
    expect(() => canonicalCoords({ colour: 'pink' }, DIMENSIONS)).toThrow('not there');
    expect(() => canonicalCoords({ shape: 'red' }, DIMENSIONS)).toThrow('not there');
  });

  it('cannot be taken for those of others by signs in a code', () => {
    const address = { workforceType: 'staff', measure: 'stock', period: null } as const;
    const one = cellKeyOf({ ...address, coords: { a: 'x&b=y' } });
    expect(one).not.toBe(cellKeyOf({ ...address, coords: { a: 'x', b: 'y' } }));
    expect(one).toBe('staff|stock||a=x%26b%3Dy');
  });
});
