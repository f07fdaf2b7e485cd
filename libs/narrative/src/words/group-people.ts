import { GROUP_ADJECTIVES } from './group-adjectives';

/** The people of a group inside a sentence: `Black officers`, or `officers (Mixed)` for a label that cannot stand before
 *  a noun. Everybody (no label) is `officers`. */
export function groupPeople(label: string | null, people: string): string {
  if (label === null) return people;
  return GROUP_ADJECTIVES.includes(label) ? `${label} ${people}` : `${people} (${label})`;
}
