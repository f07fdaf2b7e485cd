import { type PublishedDimension, type PublishedTable } from './published-release';

/** The leaves that nobody of a workforce type can have: those of a category that is zero by definition, and those by which
 *  other workforce types are divided and this one is not (its own units, its own ranks). A leaf by which no type is
 *  divided stays possible: everyone else. */
export function impossibleLeaves(
  id: string,
  dimension: PublishedDimension,
  workforceType: string,
  tables: readonly PublishedTable[],
): ReadonlySet<string> {
  const impossible = new Set<string>();
  const own = new Set<string>();
  const others = new Set<string>();
  for (const table of tables) {
    const isOwn = table.workforceType === workforceType;
    for (const { coords, status } of table.cells) {
      const code = coords[id];
      if (code === undefined) continue;
      const isAlone = Object.keys(coords).length === 1;
      for (const leaf of dimension.groups[code] ?? [code]) {
        if (status !== 'z') (isOwn ? own : others).add(leaf);
        else if (isOwn && isAlone) impossible.add(leaf);
      }
    }
  }
  if (own.size > 0) for (const leaf of others) if (!own.has(leaf)) impossible.add(leaf);
  return impossible;
}
