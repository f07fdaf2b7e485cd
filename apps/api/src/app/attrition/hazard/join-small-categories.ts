/** Fewer leavers than this tell nothing of a category: its coefficient could be anything. */
const LEAST_LEAVERS = 10;

/** Columns of 0 and 1 that make people alike in one respect. `places`: category of each row, from 0; `left`: 1 for who
 *  left. The largest category has no column: the others are measured against it. Categories with fewer than ten leavers
 *  share one column; when they have fewer than ten together, they stand with the largest. */
export function joinSmallCategories(places: Int32Array, left: Uint8Array): readonly Float64Array[] {
  const people = new Map<number, number>();
  const leavers = new Map<number, number>();
  for (const [row, place] of places.entries()) {
    people.set(place, (people.get(place) ?? 0) + 1);
    leavers.set(place, (leavers.get(place) ?? 0) + (left[row] as number));
  }
  const inOrder = [...people.keys()].sort((a, b) => a - b);
  const count = (of: ReadonlyMap<number, number>, place: number) => of.get(place) ?? 0;
  const largest = inOrder.toSorted((a, b) => count(people, b) - count(people, a))[0];
  const others = inOrder.filter((place) => place !== largest);
  const own = others.filter((place) => count(leavers, place) >= LEAST_LEAVERS);
  const rest = others.filter((place) => count(leavers, place) < LEAST_LEAVERS);
  const restLeft = rest.reduce((sum, place) => sum + count(leavers, place), 0);
  const members = [...own.map((place) => [place]), ...(restLeft >= LEAST_LEAVERS ? [rest] : [])];
  return members.map((each) => Float64Array.from(places, (place) => (each.includes(place) ? 1 : 0)));
}
