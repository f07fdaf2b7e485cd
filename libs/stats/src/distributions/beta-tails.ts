import { deviancePart } from './deviance-part';
import { stirlingError } from './stirling-error';

/** Both tails of the beta distribution with parameters `a`, `b` > 0 at `x`; the smaller one is right to about 1e-12 of
 *  itself for parameters up to several millions. Source: continued fraction of Didonato and Morris 1992 in the form of
 *  Press et al.; density of Loader 2000. */
export function betaTails(
  a: number,
  b: number,
  x: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  const density = binomialDensity(a, b, x) * ((a * b) / (a + b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (density * tailFraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (density * tailFraction(b, a, 1 - x)) / b;
  return { lower: 1 - upper, upper };
}

/** Density of `a` successes and `b` failures, both real. */
function binomialDensity(a: number, b: number, x: number): number {
  const n = a + b;
  const logarithm =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviancePart(a, n * x) -
    deviancePart(b, n * (1 - x));
  return Math.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * a * b));
}

function tailFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > 3e-16 && m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    change = d * c;
    value *= change;
  }
  return value;
}

/** Lentz's method divides by partial fractions; one that is exactly 0 is moved by less than anything that counts. */
function away(value: number): number {
  return value === 0 ? 1e-300 : value;
}
