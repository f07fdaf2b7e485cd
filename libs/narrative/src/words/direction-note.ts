import { type ComparisonWords } from './comparison-words';
import { directionWords } from './direction-words';
import { listWords } from './list-words';

/** What a ratio above 1 says, with the groups and people named: `Above 1 = Asian, Black or Mixed officers less likely to be
 *  promoted than White officers.` */
export function directionNote(
  labels: readonly string[],
  people: string,
  words: Pick<ComparisonWords, 'comparator' | 'eventIs' | 'infinitive'>,
): string {
  const groups = labels.length === 0 ? people : `${listWords(labels, 'or')} ${people}`;
  return `Above 1 = ${groups} ${directionWords('above', words)} than ${words.comparator}.`;
}
