import { type ProjectionAnswer } from '@muster/contracts';
import { groupPeople } from '../words/group-people';

/** What a sentence about a projection is about. A scenario's own name leaves no room for the group, which stands above. */
export function shareSubject(
  name: string,
  { about, group }: Pick<ProjectionAnswer, 'about' | 'group'>,
): string {
  return name === '' ? `the share of ${groupPeople(group.label, about.people)}` : 'the share';
}
