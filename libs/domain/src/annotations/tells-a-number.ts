import { countsPeople } from './counts-people';

const YEAR_OR_REFERENCE = /(?:\b(?:19|20)\d\d(?:\/\d\d)?\b)|(?:\bQ[1-4]\b)|(?:#\d{1,4}\b)/gi;

/** Whether the text of an annotation holds a number that could be one of people. Networks and the public read annotations
 *  beside rounded figures, and "six officers left" there would undo the rounding. Years (2025, 2025/26), quarters (Q2) and
 *  references of commitments (#195) are allowed, unless they stand before a noun of people (`countsPeople`), where a number
 *  in words is found too. */
export function tellsANumber(text: string): boolean {
  return /\p{N}/u.test(text.replace(YEAR_OR_REFERENCE, '')) || countsPeople(text);
}
