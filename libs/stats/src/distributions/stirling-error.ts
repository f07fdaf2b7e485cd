/** ln(n!) minus Stirling's approximation of it, for real n > 0: what is left when the large terms of a density have
 *  been cancelled by hand. Absolute error below 1e-14. Source: Loader 2000, Fast and accurate computation of binomial
 *  probabilities. */
export function stirlingError(n: number): number {
  let correction = 0;
  let at = n;
  // Going up one by one is exact and needs no table; from 16 on six terms of the series reach rounding.
  for (; at < 16; at += 1) correction += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return correction + series / at;
}
