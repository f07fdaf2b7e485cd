import { type BoardNumber } from '@muster/contracts';
import { formatParameter } from '../catalogue/format-parameter';
import { type Language } from '../catalogue/language';
import { sentenceCase } from '../words/sentence-case';
import { type BoardSentence } from './board-sentence';

const KINDS = {
  people: 'count',
  entries: 'count',
  share: 'percent',
  points: 'points',
  ratio: 'count',
} as const;

/** Texts put together, with the numbers that stand in them. Empty texts are left out. */
export function sentenceOf(
  language: Language,
  texts: readonly string[],
  numbers: readonly (BoardNumber | null)[],
): BoardSentence {
  return {
    text: texts
      .filter((text) => text !== '')
      .map(sentenceCase)
      .join(' '),
    numbers: numbers.flatMap((number) =>
      number ? [{ shown: formatParameter(language, KINDS[number.unit], number.value), number }] : [],
    ),
  };
}
