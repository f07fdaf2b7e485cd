/** Two cliques that stand side by side in a tree, by their places, and the vertices that they share. */
export interface CliqueEdge {
  readonly one: number;
  readonly other: number;
  readonly shared: readonly string[];
}

/** A tree over the maximal cliques of a chordal graph with the largest shared sets (Prim). Such a tree has the running
 *  intersection property, so tables of the cliques that agree on every shared set are margins of one joint table. Cliques
 *  without a common vertex are joined by an empty set: they agree on the total. Source: docs/methods/disclosure-audit.md. */
export function cliqueTree(cliques: readonly (readonly string[])[]): readonly CliqueEdge[] {
  const inside = new Set([0]);
  const edges: CliqueEdge[] = [];
  while (inside.size < cliques.length) {
    const best = [...inside]
      .flatMap((one) => cliques.flatMap((_, other) => (inside.has(other) ? [] : [edge(cliques, one, other)])))
      .reduce((most, each) => (each.shared.length > most.shared.length ? each : most));
    edges.push(best);
    inside.add(best.other);
  }
  return edges;
}

function edge(cliques: readonly (readonly string[])[], one: number, other: number): CliqueEdge {
  const right = cliques[other] ?? [];
  return { one, other, shared: (cliques[one] ?? []).filter((each) => right.includes(each)) };
}
