import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { type ComparisonWords } from '../words/comparison-words';
import { groupPeople } from '../words/group-people';
import { eventWords } from './event-words';
import { labelOfRow } from './label-of-row';

/** Who a row is compared with, in words; null where the answer compares nobody. */
export function comparisonOfRow(
  row: Pick<EventRateRow, 'group' | 'labels'>,
  { comparator, eventIs, metric, about }: EventRatesAnswer,
  part: string | null,
): ComparisonWords | null {
  if (comparator === null || eventIs === null) return null;
  const { infinitive, past } = eventWords(metric);
  return {
    group: groupPeople(labelOfRow(row, comparator.dimension), about.people),
    comparator: groupPeople(comparator.label, about.people),
    infinitive,
    past,
    eventIs,
    part,
  };
}
