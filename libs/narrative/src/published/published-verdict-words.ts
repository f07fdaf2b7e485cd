import { type PublishedSection, type PublishedVerdict } from '@muster/contracts';
import { verdictWords } from '../words/verdict-words';
import { rateVerdictWords } from '../words/rate-verdict-words';

/** The verdict of a row in the words of the screen: against the population in a section of shares, against the comparator
 *  in any other. */
export function publishedVerdictWords(verdict: PublishedVerdict, kind: PublishedSection['kind']): string {
  switch (verdict) {
    case 'below':
    case 'above':
      return verdictWords(verdict);
    case 'clear':
    case 'likely':
      return rateVerdictWords(verdict);
    case 'none':
    case 'cant-tell':
      return kind === 'shares' ? verdictWords(verdict) : rateVerdictWords(verdict);
    default:
      return verdict satisfies never;
  }
}
