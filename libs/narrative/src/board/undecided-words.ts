import { type BoardUndecided } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { sentenceCase } from '../words/sentence-case';
import { groupWords } from './group-words';

/** A finding that cannot be called and points one way, in one sentence. Which way is told; that it is so is not. */
export function undecidedWords(undecided: BoardUndecided, language: Language): string {
  const { about, direction, years, comparator } = undecided;
  const group = groupWords(undecided, language);
  if (about === 'share' || !comparator) {
    const side = direction === 'above' ? 'above' : 'below';
    return sentenceCase(boardWords(language, `undecided.share-${side}`, { group, years }));
  }
  const { dimension = '' } = undecided.group ?? {};
  const beside = groupWords({ ...undecided, group: { dimension, ...comparator } }, language);
  const side = direction === 'higher' ? 'higher' : 'lower';
  return sentenceCase(
    boardWords(language, `undecided.${about}-${side}`, { group, comparator: beside, years }),
  );
}
