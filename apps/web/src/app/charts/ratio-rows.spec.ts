import { type ChartMark } from '@muster/narrative';
import { ratioRows } from './ratio-rows';

const axis = { min: 0.25, max: 4, scale: 'log' as const };
const mark: ChartMark = {
  id: 'black',
  label: 'Black',
  status: 'shown',
  value: 2,
  lower: 1,
  upper: 4,
  baseline: null,
  text: '2.00',
  spoken: 'Black: 2.00',
};

describe('ratioRows', () => {
  // By hand: four doublings from 0.25 to 4, so 1 stands at 50, 2 at 75 and 4 at 100 percent.
  it('places a ratio and its interval by doublings', () => {
    const [row] = ratioRows([mark], axis);

    expect(row?.value).toBeCloseTo(75, 9);
    expect(row?.ends?.map(({ at }) => Math.round(at))).toEqual([50, 100]);
    expect(row?.ends?.map(({ beyond }) => beyond)).toEqual([null, null]);
  });

  it('ends an interval that leaves the axis in an arrow on that side', () => {
    expect(ratioRows([{ ...mark, lower: 0.1, upper: 9 }], axis)[0]?.ends).toEqual([
      { at: 0, beyond: 'start' },
      { at: 100, beyond: 'end' },
    ]);
  });

  it('draws no dot for a ratio beyond the axis, only the arrow', () => {
    const [row] = ratioRows([{ ...mark, value: 0, lower: null, upper: null, text: '0.00' }], axis);

    expect(row).toMatchObject({ drawn: true, value: null, text: '0.00' });
    expect(row?.ends?.[0]).toEqual({ at: 0, beyond: 'start' });
  });

  it.each(['withheld', 'not-held', 'not-available'] as const)('places nothing for %s', (status) => {
    expect(ratioRows([{ ...mark, status }], axis)[0]).toMatchObject({
      drawn: false,
      value: null,
      ends: null,
    });
  });

  it('keeps a mark without a ratio as a row with its text', () => {
    expect(ratioRows([{ ...mark, value: null, text: '[u]' }], axis)[0]).toMatchObject({
      label: 'Black',
      text: '[u]',
      drawn: false,
    });
  });
});
