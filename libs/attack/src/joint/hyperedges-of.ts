import { type Count, type Fact, type Population } from '../published/population';
import { type Hyperedge } from './hyperedge';

/** The largest sets of dimensions that counts of one table (or the facts) divide people by at once. A reader of two
 *  dimensions of a table of three has three pairs. A table that adds only finer categories of a dimension is an edge of
 *  its own, so that they need not be multiplied by everything else. */
export function hyperedgesOf({ counts, facts }: Population): readonly Hyperedge[] {
  const sources = new Map<string, (Count | Fact)[]>();
  for (const count of counts) {
    for (const table of count.tables) {
      const source = sources.get(table) ?? [];
      source.push(count);
      sources.set(table, source);
    }
  }
  if (facts.length > 0) sources.set('', [...facts]);
  const merged = new Map<string, Hyperedge>();
  for (const members of sources.values()) {
    for (const dims of largestSets(members)) {
      const key = dims.join('|');
      const inside = members.filter(({ place }) => [...place.keys()].every((id) => dims.includes(id)));
      const others = merged.get(key)?.members ?? [];
      merged.set(key, { dims, members: [...new Set([...others, ...inside])] });
    }
  }
  return [...merged.values()];
}

function largestSets(members: readonly (Count | Fact)[]): readonly (readonly string[])[] {
  const sets = new Map(members.map(({ place }) => [[...place.keys()].join('|'), [...place.keys()]]));
  const all = [...sets.values()];
  return all.filter(
    (dims) => !all.some((other) => other.length > dims.length && dims.every((id) => other.includes(id))),
  );
}
