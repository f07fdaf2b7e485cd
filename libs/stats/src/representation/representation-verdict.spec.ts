import fc from 'fast-check';
import { representationVerdict, type Verdict } from './representation-verdict';
import { type Interval, wilsonInterval } from '../intervals/wilson-interval';

describe('representationVerdict', () => {
  // Worked by hand from docs/methods/verdict-on-representation.md.
  it.each<[Verdict, Interval, number, string]>([
    ['none', { lower: 0.38, upper: 0.392 }, 0.386, 'inside one point and inside 0.95-1.05'],
    ['below', { lower: 0.32, upper: 0.34 }, 0.386, 'excludes the baseline from below'],
    ['above', { lower: 0.4, upper: 0.42 }, 0.386, 'excludes the baseline from above'],
    ['cant-tell', { lower: 0.37, upper: 0.4 }, 0.386, 'includes the baseline and leaves one point'],
    ['cant-tell', { lower: 0.018, upper: 0.028 }, 0.02, 'inside one point, but not within 0.95-1.05'],
    ['none', { lower: 0.501, upper: 0.505 }, 0.5, 'excludes the baseline, yet immaterial on both scales'],
    ['below', { lower: 0.003, upper: 0.005 }, 0.008, 'within one point, but a third short'],
    ['above', { lower: 0.93, upper: 0.95 }, 0.9, 'within 0.95-1.056 but three points away'],
    ['cant-tell', { lower: 0, upper: 0.05 }, 0, 'a population share of zero has no ratio'],
  ])('is %s when %j stands against %d: %s', (verdict, interval, baselineShare, _because) => {
    expect(representationVerdict(interval, baselineShare)).toBe(verdict);
  });

  // Against 0.5 one point binds (0.49 to 0.51), against 0.1 the ratio does (0.095 to 0.105).
  it.each<[Verdict, Interval, number]>([
    ['none', { lower: 0.4901, upper: 0.5 }, 0.5],
    ['cant-tell', { lower: 0.4899, upper: 0.5 }, 0.5],
    ['none', { lower: 0.5, upper: 0.5099 }, 0.5],
    ['cant-tell', { lower: 0.5, upper: 0.5101 }, 0.5],
    ['none', { lower: 0.0951, upper: 0.1 }, 0.1],
    ['cant-tell', { lower: 0.0949, upper: 0.1 }, 0.1],
    ['none', { lower: 0.1, upper: 0.1049 }, 0.1],
    ['cant-tell', { lower: 0.1, upper: 0.1051 }, 0.1],
  ])('turns to %s at the edge of immaterial, %j against %d', (verdict, interval, baselineShare) => {
    expect(representationVerdict(interval, baselineShare)).toBe(verdict);
  });

  it('does not call 33.0 % of 8,000 people against 38.6 % immaterial', () => {
    const interval = wilsonInterval(2640, 8000);

    expect(interval && representationVerdict(interval, 0.386)).toBe('below');
  });

  it('never says below or above when the interval includes the baseline', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const [lower = 0, baselineShare = 0, upper = 0] = [a, b, c].sort((x, y) => x - y);

        expect(['none', 'cant-tell']).toContain(representationVerdict({ lower, upper }, baselineShare));
      }),
    );
  });
});
