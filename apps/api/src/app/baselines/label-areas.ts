import { type BaselineTable } from '@muster/domain';

const MOST_NAMED = 7;
const TYPE_WORDS: Readonly<Record<string, string>> = { 'police-force-area': ' police force area' };

/** The areas in words: a force area says that it is one, because regions and cities carry the same names. */
export function labelAreas(areas: readonly Pick<BaselineTable['areas'][number], 'name' | 'type'>[]): string {
  const named = areas.slice(0, MOST_NAMED).map(({ name, type }) => `${name}${TYPE_WORDS[type] ?? ''}`);
  const more = areas.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  const last = named.at(-1) ?? '';
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last;
}
