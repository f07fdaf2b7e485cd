/** |actual - expected| over |expected|; against an expected 0 the plain distance. For specs, where a figure is compared
 *  with one that was worked out elsewhere. */
export function relativeError(actual: number, expected: number): number {
  const distance = Math.abs(actual - expected);
  return expected === 0 ? distance : distance / Math.abs(expected);
}
