import { formatPercent } from '../format/format-percent';

/** How many people have not declared a characteristic, and that they are left out. `declarationRate` is 0-1; null (an
 *  empty workforce) gives null, for there is nothing to say. */
export function declarationSentence(
  dimension: string,
  people: string,
  declarationRate: number | null,
): string | null {
  if (declarationRate === null) return null;
  if (declarationRate === 1) return `${dimension} is known for all ${people}.`;
  const missing = formatPercent(1 - declarationRate);
  return `${dimension} is not known for ${missing} of ${people}; they are left out of percentages.`;
}
