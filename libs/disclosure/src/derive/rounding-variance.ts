/** Mean variance of keyed random rounding to multiples of `base`, in people squared: a remainder r has the variance
 *  r (base - r), and remainders are taken as equally likely. 4 for base 5. Source: docs/methods/published-figures.md. */
export function roundingVariance(base: number): number {
  return (base * base - 1) / 6;
}
