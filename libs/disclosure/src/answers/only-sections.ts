import { type PublishedAnswer } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';

/** A published answer with some of its sections only. */
export function onlySections(
  answer: DisclosedTable<PublishedAnswer>,
  ids: readonly string[],
): DisclosedTable<PublishedAnswer> {
  const whole = answer.toJSON();
  return DisclosedTable[DISCLOSE]<PublishedAnswer>({
    ...whole,
    sections: whole.sections.filter(({ id }) => ids.includes(id)),
  });
}
