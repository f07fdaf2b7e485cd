import * as fc from 'fast-check';
import { spreadLabels } from './spread-labels';

describe('spreadLabels', () => {
  it('leaves a label that has room where its line ends', () => {
    expect(spreadLabels([{ at: 60, height: 20 }], 200)).toEqual([60]);
  });

  // By hand: the second is pushed 20 below the first; at the floor of 100 both move up.
  it('moves labels apart, and up from the floor', () => {
    const two = (a: number, b: number) =>
      spreadLabels(
        [
          { at: a, height: 20 },
          { at: b, height: 20 },
        ],
        100,
      );

    expect(two(50, 52)).toEqual([50, 70]);
    expect(two(99, 98)).toEqual([90, 70]);
  });

  it('has no place for labels that are higher than the column', () => {
    expect(
      spreadLabels(
        [
          { at: 5, height: 60 },
          { at: 9, height: 60 },
        ],
        100,
      ),
    ).toBeNull();
  });

  it('covers none, keeps all in the column and in the order of the ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 280 }), height: fc.constantFrom(20, 40) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (labels) => {
          const middles = spreadLabels(labels, 280) ?? [];
          const boxes = labels
            .map(({ at, height }, index) => ({ at, height, middle: middles[index] ?? -1 }))
            .sort((a, b) => a.middle - b.middle);

          let floor = 0;
          for (const { middle, height } of boxes) {
            expect(middle - height / 2).toBeGreaterThanOrEqual(floor - 1e-9);
            floor = middle + height / 2;
          }
          expect(floor).toBeLessThanOrEqual(280 + 1e-9);
          expect(boxes.map(({ at }) => at)).toEqual([...boxes.map(({ at }) => at)].sort((a, b) => a - b));
        },
      ),
    );
  });
});
