/** People in exactly one of two sets, each given as ascending record keys: who moved in or out. */
export function countMovers(before: BigInt64Array, now: BigInt64Array): number {
  let [old, next, both] = [0, 0, 0];
  while (old < before.length && next < now.length) {
    const [one, other] = [before[old] as bigint, now[next] as bigint];
    if (one <= other) old += 1;
    if (other <= one) next += 1;
    if (one === other) both += 1;
  }
  return before.length + now.length - 2 * both;
}
