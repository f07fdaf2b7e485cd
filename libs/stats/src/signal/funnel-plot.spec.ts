import fc from 'fast-check';
import example from '../../fixtures/signal.example.json';
import { chanceOfBeyond } from './chance-of-beyond';
import { funnelLimit } from './funnel-limit';
import { funnelLimits } from './funnel-limits';
import { funnelPlot } from './funnel-plot';

const PROBABILITIES = [0.001, 0.025, 0.975, 0.999];

describe('funnelLimit', () => {
  it.each(example.funnel)('agrees with R for $atRisk people at $target', ({ atRisk, target, limits }) => {
    for (const [at, probability] of PROBABILITIES.entries()) {
      const expected = limits[at] ?? NaN;
      const distance = Math.abs(funnelLimit(atRisk, target, probability) - expected);
      // To 1e-9 of itself, or of one event where the limit is next to 0.
      expect(distance / Math.max(Math.abs(expected), 1 / atRisk)).toBeLessThan(1e-9);
    }
  });

  it.each(example.funnel)(
    'mirrors it for upper limits: $atRisk people at $target',
    ({ atRisk, target, upper }) => {
      const { upper95, upper998 } = funnelLimits(atRisk, target);
      for (const [at, limit] of [upper95, upper998].entries()) {
        expect(Math.abs(limit - Math.min(1, upper[at] ?? NaN))).toBeLessThan(1e-9 * limit);
      }
    },
  );

  it('lies on the right side of the target, and comes closer with more people', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 3000 }),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        (n, t) => {
          const { upper95, upper998, lower95, lower998 } = funnelLimits(n, t);
          const larger = funnelLimits(n * 8, t);
          expect(upper95).toBeGreaterThan(t);
          expect(upper998).toBeGreaterThanOrEqual(upper95);
          expect(larger.upper998).toBeLessThan(upper998 + 1e-12);
          if (lower95 !== null) expect(lower95).toBeLessThan(t);
          if (lower998 !== null) expect(lower998).toBeLessThan(lower95 ?? 0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [0, 0.5, 0.025],
    [1.5, 0.5, 0.025],
    [10, 0, 0.025],
    [10, 1, 0.025],
    [10, 0.5, 1],
  ])('throws for %s people at %s and %s', (atRisk, target, probability) => {
    expect(() => funnelLimit(atRisk, target, probability)).toThrow(RangeError);
  });
});

describe('funnelPlot', () => {
  const large = { events: 100, atRisk: 2000 };

  // R 4.2.2: the limits of 200 people at 5 % are 0.65 %, 1.96 %, 8.47 % and 10.62 %.
  it('says where each unit lies, and names those too small to plot', () => {
    const plot = funnelPlot(
      [
        large,
        { events: 10, atRisk: 200 },
        { events: 20, atRisk: 200 },
        { events: 40, atRisk: 200 },
        { events: 3, atRisk: 200 },
        { events: 0, atRisk: 200 },
        { events: 9, atRisk: 29 },
        { events: 0, atRisk: 0 },
      ],
      0.05,
    );

    expect(plot.status).toBe('shown');
    if (plot.status !== 'shown') return;
    expect(plot.value.units.map(({ state }) => state)).toEqual([
      ...['inside', 'inside', 'above-95', 'above-99.8', 'below-95', 'below-99.8', 'too-small', 'too-small'],
    ]);
    expect(plot.value.units.at(-1)).toMatchObject({ rate: null, limits: null });
  });

  it('takes the rate of all units together, the small ones among them', () => {
    const plot = funnelPlot([large, { events: 5, atRisk: 20 }]);
    expect(plot).toMatchObject({ value: { target: 105 / 2020 } });
  });

  it.each([
    ['no-units', [], undefined],
    ['no-units', [{ events: 1, atRisk: 29 }], undefined],
    ['rate-above-1', [{ events: 31, atRisk: 30 }], undefined],
    ['rate-above-1', [large], 1.2],
    ['no-spread', [{ events: 0, atRisk: 300 }], undefined],
    ['no-spread', [{ events: 300, atRisk: 300 }], undefined],
    ['no-spread', [large], 0],
  ] as const)('is not available: %s', (reason, units, target) => {
    expect(funnelPlot(units, target)).toEqual({ status: 'not-available', reason });
  });

  it('calls a unit unusual exactly when its exact chance is small enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 300 }),
        fc.double({ min: 0.02, max: 0.5, noNaN: true }),
        (n, t) => {
          const { lower95, lower998, upper95, upper998 } = funnelLimits(n, t);
          const chances = Array.from({ length: n + 1 }, (_, events) => binomial(n, events, t));
          const sum = (part: readonly number[]) => part.reduce((all, each) => all + each, 0);
          for (let events = 0; events <= n; events += 1) {
            const [below, above] = [sum(chances.slice(0, events + 1)), sum(chances.slice(events))];
            const rate = events / n;
            expect([rate < (lower95 ?? 0), rate < (lower998 ?? 0)]).toEqual([below < 0.025, below < 0.001]);
            expect([rate > upper95, rate > upper998]).toEqual([above < 0.025, above < 0.001]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('chanceOfBeyond', () => {
  it.each([
    // R 4.2.2: pbinom(k - 1, n, 0.05, lower.tail = FALSE).
    [1, 4, 0.18549375],
    [2, 4, 0.01401875],
    [1, 20, 0.6415140775914578],
    [4, 20, 0.015901526019763572],
    [10, 100, 0.0281882941634162],
  ])('%i of %i', (beyond, plotted, chance) => {
    expect(chanceOfBeyond(beyond, plotted)).toBeCloseTo(chance, 9);
  });

  it('is certain for none, falls with each unit, and refuses what cannot be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (plotted) => {
        const chances = Array.from({ length: plotted + 1 }, (_, beyond) => chanceOfBeyond(beyond, plotted));
        expect(chances[0]).toBe(1);
        chances.slice(1).forEach((chance, at) => expect(chance).toBeLessThanOrEqual(chances[at] ?? 0));
      }),
      { numRuns: 30 },
    );
    for (const [beyond, plotted] of [
      [-1, 5],
      [6, 5],
      [1.5, 5],
    ] as const) {
      expect(() => chanceOfBeyond(beyond, plotted)).toThrow(RangeError);
    }
  });
});

function binomial(n: number, k: number, p: number): number {
  let logarithm = k * Math.log(p) + (n - k) * Math.log(1 - p);
  for (let at = 1; at <= k; at += 1) logarithm += Math.log((n - k + at) / at);
  return Math.exp(logarithm);
}
