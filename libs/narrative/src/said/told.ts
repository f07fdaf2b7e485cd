import { type Said } from './said';

/** Tag of a template whose values are words or something said before, the numbers of which keep their places in the table:
 *  ``told`Black officers are ${share} of officers.` ``. */
export function told(words: TemplateStringsArray, ...values: readonly (string | Said)[]): Said {
  return words
    .flatMap((text, at): Said => {
      const value = values[at] ?? '';
      return [{ text, cell: null }, ...(typeof value === 'string' ? [{ text: value, cell: null }] : value)];
    })
    .filter(({ text }) => text !== '');
}
