import { isReferenceDate } from './is-reference-date';
import { type ReferenceDate } from './reference-date';

/** The calendar day that `text` writes as `YYYY-MM-DD`, where the program vouches for it: a column of type date, a definition
 *  that was read. What a person typed goes through `isReferenceDate`. Throws a RangeError, which does not repeat the
 *  text, for anything else. */
export function toReferenceDate(text: string): ReferenceDate {
  if (!isReferenceDate(text))
    throw new RangeError('not a calendar day from 1900 to 2999, written YYYY-MM-DD');
  return text;
}
