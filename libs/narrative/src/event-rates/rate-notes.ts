import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';
import { directionNote } from '../words/direction-note';
import { familyWords } from '../words/family-words';
import { groupPeople } from '../words/group-people';
import { eventWords } from './event-words';
import { labelOfRow } from './label-of-row';

/** What a reader of rates needs to know: who is counted, who could be promoted, what a ratio above 1 says, which comparisons
 *  belong together, and what cannot be told. */
export function rateNotes(answer: EventRatesAnswer): string[] {
  const { about, comparator, eventIs, eligibilityRule, family, rows } = answer;
  const notes = [
    ...about.notes,
    about.denominator,
    ...(eligibilityRule === null ? [] : [`Who could be promoted: ${eligibilityRule}`]),
    ...(comparator === null || eventIs === null
      ? []
      : [
          directionNote(comparedLabels(rows, comparator.dimension), about.people, {
            comparator: groupPeople(comparator.label, about.people),
            infinitive: eventWords(answer.metric).infinitive,
            eventIs,
          }),
        ]),
    ...(family === null ? [] : [familyWords(family)]),
    ...(rows.some(({ verdict }) => verdict === 'cant-tell') ? [`Cannot tell: ${NO_PROOF_OF_PARITY}`] : []),
  ];
  return [...new Set(notes)];
}

function comparedLabels(rows: readonly EventRateRow[], dimension: string): string[] {
  const labels = rows
    .filter(({ verdict, isComparator }) => verdict !== null && !isComparator)
    .map((row) => labelOfRow(row, dimension) ?? '');
  return [...new Set(labels)].filter((label) => label !== '');
}
