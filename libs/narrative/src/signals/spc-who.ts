import { type SpcAnswer } from '@muster/contracts';
import { groupPeople } from '../words/group-people';

/** Whom a chart of months counts, inside a sentence: `Black officers`. */
export function spcWho({ group, about }: Pick<SpcAnswer, 'group' | 'about'>): string {
  return groupPeople(group?.label ?? null, about.people);
}
