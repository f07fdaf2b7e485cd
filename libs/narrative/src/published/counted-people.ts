import { type PublishedSection } from '@muster/contracts';

/** Whom the counts of a section count, as a plural noun: `officers`, `joiners`, `promoted officers`. */
export function countedPeople({ measure, people }: Pick<PublishedSection, 'measure' | 'people'>): string {
  if (measure === 'stock') return people;
  return measure === 'promotions' ? `promoted ${people}` : measure;
}
