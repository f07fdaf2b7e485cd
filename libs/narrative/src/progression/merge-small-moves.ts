/** People who stood at `from` before and at `to` after. */
export interface CountedMove {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface DrawnMoves {
  /** As given and in that order. */
  readonly moves: readonly CountedMove[];
  /** All others together; null when there are none. */
  readonly other: { readonly people: number; readonly moves: number } | null;
}

/** Moves as they may be drawn: those of fewer than `threshold` people stand together, with as many of the next smallest as it
 *  takes until they are two at least, with `threshold` people, and the drawn ones name at most `mostPlaces` places (both sides
 *  counted). People are neither lost nor counted twice, and no merged move follows by taking the drawn ones from the total.
 *  Null when even all together are too few to be shown. Moves of nobody are left out. */
export function mergeSmallMoves(
  moves: readonly CountedMove[],
  threshold: number,
  mostPlaces: number,
): DrawnMoves | null {
  const counted = moves.filter(({ people }) => people > 0);
  const smallestFirst = counted.toSorted((a, b) => a.people - b.people);
  let merged = 0;
  let people = 0;
  const closed = () => merged === 0 || (merged > 1 && people >= threshold);
  const drawable = () => {
    const drawn = smallestFirst.slice(merged);
    return placesOf(drawn) <= mostPlaces && (drawn[0]?.people ?? threshold) >= threshold;
  };
  while (!(closed() && drawable())) {
    const next = smallestFirst[merged];
    if (!next) return null;
    people += next.people;
    merged += 1;
  }
  const together = new Set(smallestFirst.slice(0, merged));
  return {
    moves: counted.filter((move) => !together.has(move)),
    other: merged === 0 ? null : { people, moves: merged },
  };
}

function placesOf(moves: readonly CountedMove[]): number {
  return new Set(moves.map(({ from }) => from)).size + new Set(moves.map(({ to }) => to)).size;
}
