import fc from 'fast-check';
import fixture from '../../fixtures/tests-of-two-rates.example.json';
import { relativeError } from '../expectations/relative-error';
import { type EventCount } from '../intervals/event-count';
import { adjustFamily } from './adjust-family';
import { fisherExactTest } from './fisher-exact-test';
import { scoreTest } from './score-test';

interface Case {
  readonly group: readonly number[];
  readonly comparator: readonly number[];
  readonly fisher: number;
  readonly midP: number;
  readonly chiSquare: number | null;
  readonly score: number | null;
}
const cases: readonly Case[] = fixture.cases;
const count = (events = NaN, atRisk = NaN): EventCount => ({ events, atRisk });

describe('fisherExactTest', () => {
  it.each(cases)('agrees with R for $group against $comparator', ({ group, comparator, fisher, midP }) => {
    const figure = fisherExactTest(count(...group), count(...comparator));

    expect(figure.status).toBe('shown');
    if (figure.status !== 'shown') return;
    // Doubles end near 1e-308: what R gives below 1e-290 has lost digits on the way.
    if (fisher < 1e-290) return expect(figure.value.p).toBeLessThan(1e-289);
    expect(relativeError(figure.value.p, fisher)).toBeLessThan(1e-9);
    expect(relativeError(figure.value.midP, midP)).toBeLessThan(1e-9);
  });

  // The methods brief.
  it('gives p 0.243 for 9/750 against 17/2,429', () => {
    const figure = fisherExactTest(count(9, 750), count(17, 2429));

    expect(figure.status === 'shown' && figure.value.p).toBeCloseTo(0.243, 3);
  });
});

describe('scoreTest', () => {
  it.each(cases)(
    'agrees with R for $group against $comparator',
    ({ group, comparator, chiSquare, score }) => {
      const figure = scoreTest(count(...group), count(...comparator));

      if (figure.status === 'not-available')
        return expect([figure.reason, score]).toEqual(['no-variation', null]);
      // Equal shares: R is left with the rounding of its subtraction, 1e-31.
      const expected = (chiSquare ?? NaN) < 1e-20 ? 0 : (chiSquare ?? NaN);
      expect(relativeError(figure.value.z ** 2, expected)).toBeLessThan(1e-9);
      if ((score ?? NaN) > 1e-290) expect(relativeError(figure.value.p, score ?? NaN)).toBeLessThan(1e-9);
    },
  );

  it('gives p 0.184 for 9/750 against 17/2,429, and the direction', () => {
    const figure = scoreTest(count(9, 750), count(17, 2429));

    expect(figure.status === 'shown' && figure.value.p).toBeCloseTo(0.184, 3);
    expect(figure.status === 'shown' && figure.value.z).toBeGreaterThan(0);
  });
});

describe('tests of two rates without people', () => {
  it.each([fisherExactTest, scoreTest])('name an empty side and refuse what is no count', (test) => {
    const reason = { status: 'not-available', reason: 'nobody-at-risk' };

    expect(test(count(0, 0), count(1, 2))).toEqual(reason);
    expect(test(count(1, 2), count(0, 0))).toEqual(reason);
    expect(() => test(count(3, 2), count(1, 2))).toThrow(RangeError);
    expect(() => test(count(1, 2), count(0.5, 2))).toThrow(RangeError);
  });
});

describe('adjustFamily', () => {
  it.each(fixture.families)('agrees with R for $p', ({ p, adjusted }) => {
    const family = adjustFamily(
      'leaver rate by ethnicity',
      p.map((value, at) => ({ key: `${at}`, p: value })),
    );

    expect(family).toMatchObject({ name: 'leaver rate by ethnicity', size: p.length });
    family.members.forEach(({ key, p: kept, adjustedP }, at) => {
      expect([key, kept]).toEqual([`${at}`, p[at]]);
      expect(relativeError(adjustedP, adjusted[at] ?? NaN)).toBeLessThan(1e-9);
    });
  });

  it('keeps the order, never goes below p and never above 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (values) => {
        const { members } = adjustFamily(
          'any',
          values.map((p, at) => ({ key: `${at}`, p })),
        );

        const sorted = members.toSorted((a, b) => a.p - b.p);
        sorted.forEach(({ p, adjustedP }, at) => {
          expect(adjustedP).toBeGreaterThanOrEqual(p);
          expect(adjustedP).toBeLessThanOrEqual(1);
          expect(adjustedP).toBeGreaterThanOrEqual(sorted[at - 1]?.adjustedP ?? 0);
        });
      }),
    );
  });

  it('keeps an empty family and refuses what is no p value', () => {
    expect(adjustFamily('none', [])).toEqual({ name: 'none', size: 0, members: [] });
    expect(() => adjustFamily('bad', [{ key: 'a', p: NaN }])).toThrow(RangeError);
    expect(() => adjustFamily('bad', [{ key: 'a', p: 1.1 }])).toThrow(RangeError);
  });
});
