/** The maximal cliques of a chordal graph that contains every given clique, by eliminating first the vertex that needs the
 *  fewest new edges (ties: in the order of `vertices`). Each vertex is in at least one. `given` are sets of vertices that
 *  must lie together in one clique. No vertices: one empty clique. */
export function maximalCliques(
  vertices: readonly string[],
  given: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const near = new Map(vertices.map((vertex) => [vertex, new Set<string>()]));
  for (const clique of given) connect(near, clique);
  const left = new Set(vertices);
  const found: string[][] = [];
  while (left.size > 0) {
    const [vertex, around] = [...left]
      .map((each): [string, string[]] => [each, [...(near.get(each) ?? [])].filter((one) => left.has(one))])
      .reduce((best, each) => (missing(near, each[1]) < missing(near, best[1]) ? each : best));
    connect(near, around);
    left.delete(vertex);
    const clique = [vertex, ...around];
    if (!found.some((other) => clique.every((each) => other.includes(each)))) found.push(clique);
  }
  return found.length > 0 ? found.map((clique) => vertices.filter((each) => clique.includes(each))) : [[]];
}

function connect(near: ReadonlyMap<string, Set<string>>, clique: readonly string[]): void {
  for (const one of clique) for (const other of clique) if (one !== other) near.get(one)?.add(other);
}

/** Edges that are not there yet among `around`. */
function missing(near: ReadonlyMap<string, Set<string>>, around: readonly string[]): number {
  let edges = 0;
  for (const [at, one] of around.entries())
    for (const other of around.slice(at + 1)) if (!near.get(one)?.has(other)) edges += 1;
  return edges;
}
