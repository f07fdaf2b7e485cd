import { type PublishedAnswer, type PublishedFigure } from '@muster/contracts';
import { sentenceCase } from '../words/sentence-case';

/** Why there is no figure for `who`, in a sentence of the reader's role. Every withheld figure gets the same sentence but for
 *  its name. */
export function notShownWords(
  who: string,
  status: Exclude<PublishedFigure['status'], 'shown'>,
  role: PublishedAnswer['role'],
): string {
  switch (status) {
    case 'withheld':
      return role === 'network'
        ? `The figure for ${who} is not shown, to protect confidentiality.`
        : sentenceCase(`${who}: fewer than 5, or withheld.`);
    case 'structural-zero':
      return sentenceCase(`${who}: does not exist in this workforce type.`);
    case 'not-held':
      return sentenceCase(`${who}: not held in the files.`);
    case 'not-available':
      return `The figure for ${who} is not available.`;
    case 'too-wide':
      return sentenceCase(`${who}: the interval is too wide to compare.`);
    default:
      return status satisfies never;
  }
}
