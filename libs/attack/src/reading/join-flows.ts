import { type Count, type Population } from '../published/population';

type Dated = Population & { readonly quarter: string };

/** A flow stands in several releases in a row: one population, each count as the release that first showed it gave it. A
 *  release that shows another value after a correction of history counts other people, and stays a population of its
 *  own, named after its quarter. */
export function joinFlows(populations: readonly Dated[]): readonly Population[] {
  const joined = new Map<string, { population: Population; counts: Map<string, Count> }>();
  for (const population of populations) {
    const counts = new Map(population.counts.map((count) => [count.key, count]));
    const known = joined.get(population.id);
    if (!known) {
      joined.set(population.id, { population, counts });
    } else if (isDividedAlike(known.population, population) && agrees(known.counts, counts)) {
      for (const [key, count] of counts) {
        const earlier = known.counts.get(key);
        if (!earlier || (earlier.state === 'hidden' && count.state !== 'hidden'))
          known.counts.set(key, count);
      }
    } else {
      const id = `${population.id} as of ${population.quarter}`;
      joined.set(id, { population: { ...population, id }, counts });
    }
  }
  return [...joined.values()].map(({ population, counts }) => ({
    ...population,
    counts: [...counts.values()],
  }));
}

function agrees(known: ReadonlyMap<string, Count>, now: ReadonlyMap<string, Count>): boolean {
  return [...now].every(([key, { value }]) => {
    const earlier = known.get(key)?.value ?? null;
    return value === null || earlier === null || value === earlier;
  });
}

function isDividedAlike({ dims: one }: Population, { dims: other }: Population): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, { leaves }]) => leaves.join(' ') === other.get(id)?.leaves.join(' '))
  );
}
