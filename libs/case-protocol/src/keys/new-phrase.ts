import { type RandomBytes } from './random-bytes';

/** Seven of 7,776 words: 7 · log2(7,776) = 90.5 bits. */
export const PHRASE_LENGTH = 7;

/** Seven words of `words` (at most 65,536), each equally likely: a draw of two bytes that would favour the first words of
 *  the list is thrown away. */
export function newPhrase(words: readonly string[], random: RandomBytes): string {
  const fair = 65_536 - (65_536 % words.length);
  const phrase: string[] = [];
  while (phrase.length < PHRASE_LENGTH) {
    const [high = 0, low = 0] = random(2);
    const word = words[(high * 256 + low) % words.length];
    if (high * 256 + low < fair && word !== undefined) phrase.push(word);
  }
  return phrase.join(' ');
}
