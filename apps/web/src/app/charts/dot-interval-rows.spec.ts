import { type ChartMark } from '@muster/narrative';
import { dotIntervalRows } from './dot-interval-rows';

const axis = { label: 'Share', max: 0.2, ticks: [] };
const mark: ChartMark = {
  id: 'black',
  label: 'Black',
  status: 'shown',
  value: 0.05,
  lower: 0.04,
  upper: 0.07,
  baseline: 0.1,
  text: '5.0%',
  spoken: 'Black: 5.0%',
};

describe('dotIntervalRows', () => {
  // By hand: 0.05 of an axis that ends at 0.2 stands at a quarter of its length.
  it('places a share at its part of the axis', () => {
    expect(dotIntervalRows([mark], axis)[0]).toMatchObject({ value: 25, population: 50, drawn: true });
  });

  it('ends an interval at the edge of the axis', () => {
    expect(dotIntervalRows([{ ...mark, upper: 0.5 }], axis)[0]?.interval).toEqual({ from: 20, to: 100 });
  });

  it.each(['withheld', 'not-held', 'not-available'] as const)(
    'places nothing but the population for %s',
    (status) => {
      const row = dotIntervalRows([{ ...mark, status, value: 0, lower: 0, upper: 0 }], axis)[0];

      expect(row).toMatchObject({ drawn: false, value: null, interval: null, population: 50 });
    },
  );

  it('tells a share of zero from a share that is not shown', () => {
    const [zero, none] = dotIntervalRows(
      [
        { ...mark, value: 0, lower: 0 },
        { ...mark, value: null },
      ],
      axis,
    );

    expect(zero).toMatchObject({ drawn: true, value: 0 });
    expect(none).toMatchObject({ drawn: false, value: null });
  });
});
