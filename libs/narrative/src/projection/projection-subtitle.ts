import { type ProjectionAnswer } from '@muster/contracts';
import { denominatorWords } from '../words/denominator-words';
import { formatDate } from '../format/format-date';
import { groupPeople } from '../words/group-people';
import { placeWords } from '../words/place-words';
import { sentenceCase } from '../words/sentence-case';

/** Measure, population, place and start of a projection. */
export function projectionSubtitle({ about, asAt, dimension, group }: ProjectionAnswer): string {
  const who = sentenceCase(groupPeople(group.label, about.people));
  const among = denominatorWords(dimension, about.people);
  return `${who} as a share of ${among}, ${placeWords(about)}, from ${formatDate(asAt)}`;
}
