import { type DecompositionAnswer } from '@muster/contracts';
import { groupPeople } from '../words/group-people';
import { sentenceCase } from '../words/sentence-case';

interface PairWords {
  /** Both as the beginning of a sentence, and inside one. */
  readonly Group: string;
  readonly group: string;
  readonly comparator: string;
}

/** The two groups of an answer as people: `Black officers`. Null where nobody is compared. */
export function pairWords({ group, comparator, about }: DecompositionAnswer): PairWords | null {
  if (group === null || comparator === null) return null;
  const who = groupPeople(group.label, about.people);
  return { Group: sentenceCase(who), group: who, comparator: groupPeople(comparator.label, about.people) };
}
