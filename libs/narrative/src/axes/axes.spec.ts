import fc from 'fast-check';
import { countAxis } from './count-axis';
import { rateAxis } from './rate-axis';
import { ratioAxis } from './ratio-axis';
import { yearsAxis } from './years-axis';

const number = fc.double({ min: -5_000, max: 500_000, noNaN: true });

describe('the axes', () => {
  it('hold 0 and every number with two to six ticks, at even steps', () => {
    fc.assert(
      fc.property(fc.array(fc.option(number), { maxLength: 8 }), (values) => {
        const { min = 0, max, ticks } = countAxis('People', values);
        const places = ticks.map(({ at }) => at);

        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(places).toContain(0);
        expect([places.at(0), places.at(-1)]).toEqual([min, max]);
        for (const value of values) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(min - 1e-6);
          expect(value).toBeLessThanOrEqual(max + 1e-6);
        }
      }),
    );
  });

  it('print people whole and rates per hundred, also above all of them', () => {
    expect(countAxis('People', []).ticks.map(({ text }) => text)).toEqual(['0', '1']);
    expect(countAxis('People', [1918]).ticks.map(({ text }) => text)).toEqual([
      '0',
      '500',
      '1,000',
      '1,500',
      '2,000',
    ]);
    expect(rateAxis('Rate', [0.056]).ticks.map(({ text }) => text)).toEqual(['0%', '2%', '4%', '6%']);
    expect(rateAxis('Rate', [1.3], '').ticks.map(({ text }) => text)).toEqual(['0', '50', '100', '150']);
    expect(rateAxis('Rate', [0.004]).ticks.map(({ text }) => text)).toContain('0.1%');
  });

  it('set ratios on powers of two around 1, up to 32, with at most six ticks', () => {
    expect(ratioAxis('Ratio', [0.5553, 1.62]).ticks.map(({ text }) => text)).toEqual(['0.5', '1', '2']);
    expect(ratioAxis('Ratio', [0.9, 5.343]).ticks.map(({ text }) => text)).toEqual([
      '0.5',
      '1',
      '2',
      '4',
      '8',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })), { maxLength: 6 }),
        (ratios) => {
          const { min = 0, max, ticks } = ratioAxis('Ratio', ratios);

          expect(ticks.length).toBeLessThanOrEqual(6);
          expect(ticks.map(({ at }) => at)).toContain(1);
          expect(min).toBeGreaterThan(0);
          for (const ratio of ratios) {
            if (ratio === null || ratio < 1 / 32 || ratio > 32) continue;
            expect(ratio).toBeGreaterThanOrEqual(min * (1 - 1e-9));
            expect(ratio).toBeLessThanOrEqual(max * (1 + 1e-9));
          }
        },
      ),
    );
  });

  it('count years from 0, where six years of whole days are six', () => {
    expect(yearsAxis([0, 2192 / 365.25])).toMatchObject({ max: 6 });
    expect(yearsAxis([0.25, 1]).ticks.map(({ text }) => text)).toEqual(['0.0', '0.5', '1.0']);
    expect(yearsAxis([]).ticks.length).toBeGreaterThan(1);
  });
});
