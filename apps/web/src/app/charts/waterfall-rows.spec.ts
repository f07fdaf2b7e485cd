import { type ChartBar } from '@muster/narrative';
import { waterfallRows } from './waterfall-rows';

const bar = (id: string, from: number, to: number, role: ChartBar['role'] = 'part'): ChartBar => ({
  id,
  label: id,
  from,
  to,
  role,
  text: `${to - from}`,
  spoken: id,
});

describe('waterfallRows', () => {
  // By hand, on an axis of 10: from 4 up by 2, down by 3, to 3.
  const rows = waterfallRows(
    [bar('before', 0, 4, 'total'), bar('joined', 4, 6), bar('left', 6, 3), bar('after', 0, 3, 'total')],
    { max: 10 },
  );

  it('begins each bar where the one before ended', () => {
    expect(rows.map(({ start, width }) => [start, width].map(Math.round))).toEqual([
      [0, 40],
      [40, 20],
      [30, 30],
      [0, 30],
    ]);
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      [null, 40],
      [40, 60],
      [60, 30],
      [30, null],
    ]);
  });

  it('tells totals, gains and losses apart without colour', () => {
    expect(rows.map(({ looks }) => looks)).toEqual(['total', 'more', 'less', 'total']);
  });

  it('keeps a part that moves nothing', () => {
    expect(waterfallRows([bar('none', 4, 4)], { max: 10 })[0]).toMatchObject({
      looks: 'same',
      start: 40,
      width: 0,
    });
  });

  // By hand: on an axis from 2 to 6, 4 stands in the middle.
  it('tears the edge of a total that the axis does not show from zero', () => {
    expect(waterfallRows([bar('before', 0, 4, 'total')], { min: 2, max: 6 })[0]).toMatchObject({
      start: 0,
      width: 50,
      torn: true,
    });
  });

  it('draws losses left of zero', () => {
    expect(waterfallRows([bar('net', 0, -5, 'total')], { min: -10, max: 10 })[0]).toMatchObject({
      start: 25,
      width: 25,
      torn: false,
    });
  });
});
