import { type Asked } from '../answers/asked';
import { readQuestion } from '../answers/read-question';
import { type Reading } from '../answers/reading';
import { withComparator } from '../answers/with-comparator';

/** The usual question of a page about a workforce type by one characteristic, or null where the release has none of it. */
export function askedOfType(reading: Reading, workforceType: string, dimension: string): Asked | null {
  const asked = readQuestion(reading, {
    ...{ force: reading.figures.meta.force, workforceType, by: [dimension], where: [] },
  });
  return asked.ok ? withComparator(asked.value) : null;
}
