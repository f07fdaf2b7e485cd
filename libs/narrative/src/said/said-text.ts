import { type Said } from './said';

/** What is said, as one text. */
export function saidText(said: Said): string {
  return said.map(({ text }) => text).join('');
}
