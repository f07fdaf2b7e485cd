import { formatNumber } from '../format/format-number';

/** Beside a verdict that cannot be told: how many more years of figures like these would settle it. Null when no number
 *  of years would. */
export function moreYearsSentence(moreYears: number | null): string {
  if (moreYears === null) return 'Figures like these would not settle it.';
  return `About ${formatNumber(moreYears)} more ${moreYears === 1 ? 'year' : 'years'} of figures like these would settle it.`;
}
