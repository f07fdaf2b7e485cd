/** The quantile of numbers in rising order, between the two nearest in proportion (type 7 of Hyndman and Fan 1996, R's
 *  default). `part` is from 0 to 1; throws a RangeError when there are no numbers. */
export function quantileOfSorted(sorted: Float64Array, part: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile needs numbers');
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
