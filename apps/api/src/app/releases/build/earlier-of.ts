import {
  type CellKey,
  countRegions,
  type DatedPopulation,
  type EarlierCell,
  type EarlierRelease,
  type Lattice,
} from '@muster/disclosure';
import { type StoredRelease } from './read-earlier-releases';

/** Earlier releases as the audit takes them: what was released, whether it may have been held, and how many people the
 *  history says now that there were, by the categories of today. `populations`: the stocks of those quarters among them;
 *  the release of a quarter without one has nothing to be put beside. */
export function earlierOf(
  stored: readonly StoredRelease[],
  populations: readonly DatedPopulation[],
  { dimensions, quarter: own }: Lattice,
): readonly EarlierRelease[] {
  const stocks = Map.groupBy(
    populations.filter(({ quarter }) => quarter !== null && quarter.id !== own),
    ({ quarter }) => quarter?.id,
  );
  return stored.flatMap(({ quarter, base, lattice, released }): EarlierRelease[] => {
    const before = stored.find(({ id }) => id === base);
    const cells = new Map<CellKey, EarlierCell>();
    for (const { population } of stocks.get(quarter) ?? []) {
      const { workforceType } = population;
      const places = lattice.tables.flatMap((table) =>
        table.workforceType === workforceType ? table.cells : [],
      );
      const counts = countRegions(
        population,
        dimensions.get(workforceType) ?? [],
        places.map(({ coords }) => coords),
      );
      for (const [at, { key }] of places.entries()) {
        const value = released.get(key);
        if (!value) continue;
        cells.set(key, {
          released: value,
          sameAsBefore: before?.released.get(key)?.value === value.value,
          people: counts[at] ?? null,
        });
      }
    }
    return cells.size > 0 ? [{ quarter, dimensions: lattice.dimensions, cells }] : [];
  });
}
