import { type ChartBand } from '@muster/narrative';
import * as fc from 'fast-check';
import { flowLayout } from './flow-layout';

const band = (from: string, to: string, value: number): ChartBand => ({
  ...{ id: `${from}|${to}`, from, to, value, text: String(value), spoken: '', merged: false },
});

describe('flowLayout', () => {
  // By hand: 240 pixels for 40 people, so 6 a person; a gap of 8 below each place.
  it('makes places as high as their bands and bands end where places begin', () => {
    const layout = flowLayout(
      [band('a', 'c', 10), band('a', 'd', 20), band('b', 'd', 10)],
      ['a', 'b', 'c', 'd'],
      String,
    );

    expect(layout.left).toEqual([
      { label: 'a', text: '30', top: 0, height: 180, room: 180 },
      { label: 'b', text: '10', top: 188, height: 60, room: 64 },
    ]);
    expect(layout.right.map(({ label, top, height }) => [label, top, height])).toEqual([
      ['c', 0, 60],
      ['d', 72, 180],
    ]);
    expect(layout.height).toBe(252);
    expect(layout.paths.map(({ d }) => d)).toEqual([
      'M0 0C50 0 50 0 100 0V60C50 60 50 60 0 60Z',
      'M0 60C50 60 50 72 100 72V192C50 192 50 180 0 180Z',
      'M0 188C50 188 50 192 100 192V252C50 252 50 248 0 248Z',
    ]);
  });

  it('keeps the order of places on both sides, whatever the order of bands', () => {
    const { left, right } = flowLayout([band('b', 'd', 5), band('a', 'c', 5)], ['a', 'b', 'c', 'd'], String);

    expect(left.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(right.map(({ label }) => label)).toEqual(['c', 'd']);
  });

  it('keeps room for labels, shows the thinnest band, and never lets places overlap', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const bands = fc.array(fc.record({ from: name, to: name, value: fc.integer({ min: 1, max: 9_000 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(bands, (drawn) => {
        const { left, right, height } = flowLayout(
          drawn.map(({ from, to, value }, at) => ({ ...band(from, to, value), id: `${at}` })),
          ['a', 'b', 'c', 'd', 'e'],
          String,
        );
        for (const nodes of [left, right]) {
          nodes.forEach(({ top, height: own, room }, at) => {
            expect(room).toBeGreaterThanOrEqual(Math.max(64, own));
            expect(own).toBeGreaterThanOrEqual(2);
            expect(top + room).toBeLessThanOrEqual((nodes[at + 1]?.top ?? height) + 1e-9);
          });
        }
      }),
    );
  });
});
