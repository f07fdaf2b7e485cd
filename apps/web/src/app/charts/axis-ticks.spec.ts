import * as fc from 'fast-check';
import { axisTicks } from './axis-ticks';

const ticksOf = (count: number) =>
  axisTicks({
    max: 1,
    ticks: Array.from({ length: count }, (_, index) => ({ at: index / (count - 1), text: `${index}` })),
  });

describe('axisTicks', () => {
  it('keeps at most three labels in a narrow box, the zero among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), (count) => {
        const major = ticksOf(count).filter((tick) => tick.major);

        expect(major.length).toBeLessThanOrEqual(3);
        expect(major.length).toBeGreaterThanOrEqual(2);
        expect(major[0]?.at).toBe(0);
      }),
    );
  });

  it('spreads the labels it keeps evenly', () => {
    expect(ticksOf(5).map(({ major }) => major)).toEqual([true, false, true, false, true]);
    expect(ticksOf(6).map(({ major }) => major)).toEqual([true, false, false, true, false, false]);
  });

  it('keeps the ends and 1 of a logarithmic axis', () => {
    const ticks = [0.5, 1, 2, 4, 8].map((at) => ({ at, text: `${at}` }));
    const placed = axisTicks({ min: 0.5, max: 8, scale: 'log', ticks });

    expect(placed.map(({ major }) => major)).toEqual([true, true, false, false, true]);
    expect(placed.map(({ at }) => at)).toEqual([0, 25, 50, 75, 100]);
  });
});
