import { formatNumber } from '../format/format-number';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A grid of years in whole days misses a whole year by less than this. */
const DAY = 0.003;

/** A length of time in years: `five years`, `one year`, `2.3 years`. Up to ten whole years are a word, so that a sentence
 *  has numbers left for what it counts. */
export function yearsWords(years: number): string {
  const whole = Math.round(years);
  if (Math.abs(years - whole) > DAY) return `${formatNumber(years, 1)} years`;
  const number = WORDS[whole] ?? formatNumber(whole);
  return `${number} ${whole === 1 ? 'year' : 'years'}`;
}
