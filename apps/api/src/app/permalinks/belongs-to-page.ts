import { PERMALINK_PARAMETERS, type PermalinkRequest } from '@muster/contracts';

/** Names of units, forums and references are the force's own words; every other parameter holds codes and dates. */
const IN_WORDS: readonly string[] = ['where', 'forum', 'ref'];
const CODE = /^[\w:.,+/~-]{0,100}$/;

/** Whether everything in the address is a parameter of the page, and looks like a value of it. Otherwise whoever keeps a
 *  question could leave a text for whoever opens it. */
export function belongsToPage({ page, address }: PermalinkRequest): boolean {
  const known: readonly string[] = PERMALINK_PARAMETERS[page];
  return Object.entries(address).every(
    ([name, values]) =>
      known.includes(name) && (IN_WORDS.includes(name) || values.every((value) => CODE.test(value))),
  );
}
