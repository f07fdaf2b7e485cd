import { type Head, headWords, PHRASE_WORDS } from '@muster/case-protocol';

/** The four words for what a case holds. Comes with a list of 7,776 words, which nothing else on this page needs. */
export function checkWords(head: Head): string {
  return headWords(head, PHRASE_WORDS);
}
