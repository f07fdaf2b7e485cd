import { type AuditedPopulation } from '../audited-population';
import { type Identity } from '../identity';

/** Populations in groups that no identity ties to each other: each group is a program of its own. */
export function linkedPopulations(
  populations: readonly AuditedPopulation[],
  identities: readonly Identity[],
): readonly (readonly AuditedPopulation[])[] {
  const groups = new Map(populations.map((each) => [each.id, new Set([each])]));
  for (const { terms } of identities) {
    const merged = new Set(terms.flatMap(({ population }) => [...(groups.get(population) ?? [])]));
    for (const { id } of merged) groups.set(id, merged);
  }
  return [...new Set(groups.values())].map((group) => [...group]);
}
