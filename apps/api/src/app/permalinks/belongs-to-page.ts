import { PERMALINK_PARAMETERS, type PermalinkRequest } from '@muster/contracts';

/** Forums and references are the force's own words, and so are names of units behind the dimension of a filter; every other
 *  parameter holds codes and dates. */
const IN_WORDS: readonly string[] = ['forum', 'ref'];
const CODE = /^[\w:.,+/~-]{0,100}$/;
const FILTER = /^[\w-]{1,40}(?::.*)?$/;

/** Whether everything in the address is a parameter of the page, and looks like a value of it. Otherwise whoever keeps a
 *  question could leave a text for whoever opens it. */
export function belongsToPage({ page, address }: PermalinkRequest): boolean {
  const known: readonly string[] = PERMALINK_PARAMETERS[page];
  return Object.entries(address).every(
    ([name, values]) => known.includes(name) && values.every((value) => looksLikeOne(name, value)),
  );
}

function looksLikeOne(name: string, value: string): boolean {
  if (name === 'where') return FILTER.test(value);
  return IN_WORDS.includes(name) || CODE.test(value);
}
