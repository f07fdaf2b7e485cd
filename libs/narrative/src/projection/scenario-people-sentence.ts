import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { projectionOpening } from './projection-opening';

/** How many people of the group a scenario leads to; of one that cannot be worked out, that it has no figures. */
export function scenarioPeopleSentence(
  { name, rows, status }: ProjectionScenario,
  { about }: Pick<ProjectionAnswer, 'about'>,
): string {
  const last = rows.at(-1);
  if (status !== 'shown' || !last)
    return `${projectionOpening(name)}, there would be no figures; the table says why.`;
  return `${projectionOpening(name)}, the group would be about ${formatNumber(last.people)} ${about.people} on ${formatDate(last.day)}.`;
}
