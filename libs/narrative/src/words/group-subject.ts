import { GROUP_ADJECTIVES } from './group-adjectives';

/** How a sentence begins about a group: `Black officers are` or, for any other label, `Mixed:`. The part of the
 *  workforce comes first where there is one: `Sergeant: Black officers are`. */
export function groupSubject(label: string, people: string, part: string | null): string {
  const subject = GROUP_ADJECTIVES.includes(label) ? `${label} ${people} are` : `${label}:`;
  return part === null ? subject : `${part}: ${subject}`;
}
