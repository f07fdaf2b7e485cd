import { deviancePart } from './deviance-part';
import { stirlingError } from './stirling-error';

/** Both tails of the gamma distribution of shape `shape` > 0 and scale 1 at `x` >= 0; each is right to about 1e-12 of
 *  itself down to 1e-300, for shapes up to several millions. The upper tail is worked out itself where it is small, never
 *  as one minus the other. Source: series and continued fraction of Abramowitz and Stegun 6.5.29 and 6.5.31, with
 *  the density of Loader 2000 in front of them. */
export function gammaTails(shape: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  // x^shape e^-x / Gamma(shape + 1)
  const density = Math.exp(-stirlingError(shape) - deviancePart(shape, x)) / Math.sqrt(2 * Math.PI * shape);
  if (x < shape + 1) {
    const lower = density * risingSeries(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = density * shape * tailFraction(shape, x);
  return { lower: 1 - upper, upper };
}

function risingSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** Lentz's method; with x above shape + 1 its denominators stay positive. */
function tailFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let k = 1, change = 0; Math.abs(change - 1) > 3e-16 && k < 1_000_000; k += 1) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    value *= change;
  }
  return value;
}
