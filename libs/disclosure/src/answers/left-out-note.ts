import { type WorkforceType } from '@muster/domain';
import { NOTE_WORDS } from '../lattice/note-words';
import { RELEASE_DIMENSIONS } from '../lattice/release-dimensions';
import { type Reading } from './reading';

/** The dimensions by which a release could divide people of a workforce type and does not, in one sentence; none when there is
 *  no such dimension, or none of these people. A missing table must not read as if nobody were in it. Made of the list of
 *  dimensions, which is the same for every role; no cell is looked at. */
export function leftOutNote(
  { figures, words }: Pick<Reading, 'figures' | 'words'>,
  workforceType: WorkforceType,
): readonly string[] {
  const held = figures.meta.dimensions[workforceType]?.map(({ id }) => id);
  const gone = held ? RELEASE_DIMENSIONS.filter((id) => !held.includes(id)) : [];
  if (gone.length === 0) return [];
  const people = words.people[workforceType] ?? 'people';
  const them = gone.length === 1 ? 'it' : 'them';
  return [
    `This release does not divide ${people} by ${NOTE_WORDS.dimensions(gone)}: the force does not hold ${them}, or not in categories that can be published.`,
  ];
}
