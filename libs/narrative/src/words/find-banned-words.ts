import { BANNED_WORDS } from './banned-words';

/** Proper names and the names that other publications use, which stay as they are. */
const PROPER_NAMES: readonly RegExp[] = [
  /\bRace Disparity Unit\b/g,
  /\bPolice Race Action Plan\b/g,
  /\bRace (Equality|Relations) \w+/g,
  /\bWorkforce Race Equality Standard\b/g,
  /"race disparity ratio"/g,
];

export interface BannedWord {
  readonly found: string;
  readonly instead: string;
}

/** Every word of `text` that is ruled out, with what to say instead. Proper names and quotations of the allow-list do
 *  not count. */
export function findBannedWords(text: string): BannedWord[] {
  const own = PROPER_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return BANNED_WORDS.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(own)?.[0];
    return found === undefined ? [] : [{ found, instead }];
  });
}
