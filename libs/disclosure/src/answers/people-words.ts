import { type Asked } from './asked';

/** Whom an answer counts, as the plural noun of a sentence. */
export function peopleWords({ reading, workforceType }: Asked): string {
  return reading.words.people[workforceType] ?? 'people';
}
