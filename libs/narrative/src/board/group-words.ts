import { type BoardFact } from '@muster/contracts';
import { boardWords, type BoardKey } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { GROUP_ADJECTIVES } from '../words/group-adjectives';

type Whom = Pick<Extract<BoardFact, { readonly fact: 'share' }>, 'workforceType' | 'group'>;

const NAMED = ['asian', 'black', 'mixed', 'white', 'other', 'female', 'male'] as const;

/** Whom a fact is about, inside a sentence: `officers`, `Black officers`, `officers (Mixed)`. `after`: behind a number, where
 *  Welsh needs another form. A group that the catalogue does not name keeps the label of its definition. */
export function groupWords(
  { workforceType, group }: Whom,
  language: Language,
  after: 'number' | 'nothing' = 'nothing',
): string {
  const people = boardWords(
    language,
    after === 'number' ? `counted.${workforceType}` : `people.${workforceType}`,
    {},
  );
  if (group === null) return people;
  const named = NAMED.find((code) => code === group.code);
  const key: BoardKey | null = named ? `group.${named}` : null;
  const label = key ? boardWords(language, key, {}) : group.label;
  if (!GROUP_ADJECTIVES.includes(group.label)) return `${people} (${label})`;
  return language === 'en' ? `${label} ${people}` : `${people} ${label}`;
}
