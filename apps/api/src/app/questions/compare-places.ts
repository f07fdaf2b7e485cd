/** Order of two equally long lists of positions: the first position that differs decides. */
export function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((place, at) => place !== b[at]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}
