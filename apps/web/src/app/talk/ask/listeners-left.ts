import { type Listener } from '@muster/contracts';
import { type Draft } from './draft';

/** The listeners who fit what the colleague chose, less those who were ticked, in the order given. "Any trained listener"
 *  means listeners without another post, so that the named posts meet only those who chose them. A listener who has not
 *  given a department or gender fits no choice that asks for one. The server is told who is left out, never why. */
export function listenersLeft(listeners: readonly Listener[], draft: Draft): readonly Listener[] {
  return listeners.filter((each) => fits(each, draft) && !draft.kept.includes(each.id));
}

function fits({ id, post, department, gender }: Listener, draft: Draft): boolean {
  switch (draft.option) {
    case 'any':
      return post === 'listener';
    case 'named':
      return id === draft.named;
    case 'prap-coordinator':
    case 'executive':
      return post === draft.option;
    case 'outside-department':
      return post === 'listener' && department !== '' && department !== draft.department;
    case 'same-gender':
      return post === 'listener' && gender !== '' && same(gender, draft.gender);
    case '':
      return false;
  }
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
