import { type Hyperedge } from './hyperedge';

/** An edge that hangs on another one: what it shares with all the rest lies in its host. */
export interface Ear {
  readonly edge: Hyperedge;
  readonly host: Hyperedge;
  readonly shared: readonly string[];
}

/** Takes ears away until none is left (the reduction of Graham, Yu and Ozsoyoglu). A joint table of everything exists
 *  exactly when there is one of the core and one of each ear that agree on what ear and host share, so that only the core
 *  has to be multiplied out. Without cycles the core is a single edge. */
export function removeEars(edges: readonly Hyperedge[]): {
  readonly core: readonly Hyperedge[];
  readonly ears: readonly Ear[];
} {
  const left = edges.toSorted((one, other) => one.dims.length - other.dims.length);
  const ears: Ear[] = [];
  for (let found = true; found;) {
    found = false;
    for (const edge of left) {
      const others = left.filter((other) => other !== edge);
      const shared = edge.dims.filter((id) => others.some(({ dims }) => dims.includes(id)));
      const host = others.findLast(({ dims }) => shared.every((id) => dims.includes(id)));
      if (!host) continue;
      ears.push({ edge, host, shared });
      left.splice(left.indexOf(edge), 1);
      found = true;
      break;
    }
  }
  return { core: left, ears };
}
