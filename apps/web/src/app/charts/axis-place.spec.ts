import * as fc from 'fast-check';
import { axisPlace } from './axis-place';

describe('axisPlace', () => {
  // By hand: 0.05 is a quarter of 0.2; 3 is 1 above 2 on an axis of 4.
  it('places a value at its part of the axis', () => {
    expect(axisPlace({ max: 0.2 })(0.05)).toBeCloseTo(25, 9);
    expect(axisPlace({ min: 2, max: 6 })(3)).toBe(25);
    expect(axisPlace({ min: -1, max: 1 })(0)).toBe(50);
  });

  // By hand: from 0.25 to 4 are four doublings; 1 is two of them from the start, 2 three.
  it('gives each doubling the same length on a logarithmic axis', () => {
    const place = axisPlace({ min: 0.25, max: 4, scale: 'log' });

    expect([0.25, 0.5, 1, 2, 4].map((ratio) => Math.round(place(ratio)))).toEqual([0, 25, 50, 75, 100]);
  });

  it('keeps every value on the axis', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(
          { max: 1 },
          { min: -1, max: 1 },
          { min: 0.5, max: 0.5 },
          { min: 0.25, max: 4, scale: 'log' as const },
        ),
        (value, axis) => {
          const place = axisPlace(axis)(value);

          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
