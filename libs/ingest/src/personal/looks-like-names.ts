import { GIVEN_NAMES } from './given-names';
import { SURNAMES } from './surnames';

const TITLE = /^(mr|mrs|ms|miss|mx|dr|sir|dame)\.?$/;
/** Share of different values that are a given name and a surname, above which a column is one of names. */
const FULL_NAME_SHARE = 0.1;
/** The same for single given names or surnames; needs at least `SINGLE_NAMES` of them. */
const SINGLE_NAME_SHARE = 0.5;
const SINGLE_NAMES = 3;

/** Whether the different values of a column look like names of people: a tenth of them are a known given name together
 *  with a known surname (in either order, title allowed), or half of at least three are one of them alone. Places,
 *  units and ethnic groups are not on the lists. */
export function looksLikeNames(values: readonly string[]): boolean {
  let full = 0;
  let single = 0;
  for (const value of values) {
    const words = wordsOf(value);
    if (words.length === 1 && isKnown(words[0] ?? '')) single += 1;
    else if (isFullName(words)) full += 1;
  }
  const isFull = full > 0 && full >= values.length * FULL_NAME_SHARE;
  return isFull || (single >= SINGLE_NAMES && single >= values.length * SINGLE_NAME_SHARE);
}

function isFullName(words: readonly string[]): boolean {
  const [first, second, third, fourth] = words;
  if (first === undefined || second === undefined || fourth !== undefined) return false;
  const last = third ?? second;
  return (GIVEN_NAMES.has(first) && SURNAMES.has(last)) || (SURNAMES.has(first) && GIVEN_NAMES.has(second));
}

function isKnown(word: string): boolean {
  return GIVEN_NAMES.has(word) || SURNAMES.has(word);
}

/** Words in lower case without title, or none when the value has digits or is too long for a name. */
function wordsOf(value: string): readonly string[] {
  if (value.length > 60 || /\d/.test(value)) return [];
  const words = value
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '');
  return words.filter((word) => !TITLE.test(word));
}
