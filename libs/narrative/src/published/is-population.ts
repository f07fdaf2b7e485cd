import { type PublishedSection } from '@muster/contracts';

/** Whether a column is the share of the population: a public figure, which no release can hide. */
export function isPopulation({ id }: Pick<PublishedSection['columns'][number], 'id'>): boolean {
  return id === 'population';
}
