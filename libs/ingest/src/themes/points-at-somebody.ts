import { looksLikeEmailAddress } from '../personal/looks-like-email-address';
import { looksLikeNames } from '../personal/looks-like-names';

const CASE = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/;
const NUMBER = /\d{5}|\b0\d{2,4}[ -]\d{3}/;

/** Whether a text about what is done holds what belongs to one person: an e-mail address, five digits in a row as in a
 *  staff or telephone number, the reference of a case, or a known given name beside a known surname. A help against slips:
 *  it knows few of all names. */
export function pointsAtSomebody(text: string): boolean {
  const words = text.split(/\s+/).map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
  return (
    CASE.test(text) ||
    NUMBER.test(text) ||
    text.split(/\s+/).some(looksLikeEmailAddress) ||
    words.some((word, at) => looksLikeNames([`${word} ${words[at + 1] ?? ''}`]))
  );
}
