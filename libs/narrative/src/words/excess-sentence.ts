import { formatNumber } from '../format/format-number';
import { type ComparisonWords } from './comparison-words';

/** How many more people, or fewer, met the event than at the rate of the comparator. Null where the difference rounds to
 *  nobody. */
export function excessSentence(
  excess: number | null,
  { past, comparator }: Pick<ComparisonWords, 'past' | 'comparator'>,
): string | null {
  if (excess === null || Math.round(Math.abs(excess)) === 0) return null;
  const amount = `${formatNumber(Math.abs(excess))} ${excess > 0 ? 'more' : 'fewer'}`;
  return `About ${amount} ${past} than at the rate of ${comparator}.`;
}
