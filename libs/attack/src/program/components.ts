import { type Population } from '../published/population';
import { type Relation } from './relation';

/** Populations that relations tie together, directly or through others, with those relations. */
export interface Component {
  readonly populations: readonly Population[];
  readonly relations: readonly Relation[];
}

export function components(
  populations: readonly Population[],
  relations: readonly Relation[],
): readonly Component[] {
  const root = new Map(populations.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const above = root.get(id) ?? id;
    return above === id ? id : find(above);
  };
  for (const { plus, minus } of relations) {
    const [first, ...others] = [...plus, ...minus];
    if (first !== undefined) for (const other of others) root.set(find(other), find(first));
  }
  return [...Map.groupBy(populations, ({ id }) => find(id)).values()].map((members) => ({
    populations: members,
    relations: relations.filter(({ plus }) => members.some(({ id }) => id === plus[0])),
  }));
}
