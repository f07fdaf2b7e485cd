import { type ComparisonWords } from './comparison-words';

/** What a relative likelihood on one side of 1 says. Above 1 the group is worse off: more likely to meet what is not
 *  wanted, less likely to get what is. `more likely to leave`. */
export function directionWords(
  side: 'above' | 'below',
  { eventIs, infinitive }: Pick<ComparisonWords, 'eventIs' | 'infinitive'>,
): string {
  const more = (side === 'above') === (eventIs === 'unwanted');
  return `${more ? 'more' : 'less'} likely to ${infinitive}`;
}
