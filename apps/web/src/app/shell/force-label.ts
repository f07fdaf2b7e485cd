import { type ForceSummary } from '@muster/contracts';

/** The name of a force; one that was made up says so. */
export function forceLabel({ name, synthetic }: Pick<ForceSummary, 'name' | 'synthetic'>): string {
  return synthetic ? `${name} (synthetic)` : name;
}
