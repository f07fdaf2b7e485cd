import { listWords } from '../words/list-words';
import { sentenceCase } from '../words/sentence-case';
import { signedPoints } from '../format/signed-points';
import { causeWords } from './cause-words';
import { type ShareChangeGroup } from './share-change-sentences';

const MOST_PARTS = 3;

/** What the larger parts of a change go with: at most three. None where nothing moved. */
export function splitSentence({ parts }: Pick<ShareChangeGroup, 'parts'>): string[] {
  const split = parts
    .filter(({ part }) => part !== null && part !== 0)
    .toSorted((a, b) => Math.abs(b.part ?? 0) - Math.abs(a.part ?? 0))
    .slice(0, MOST_PARTS)
    .map(({ cause, part }) => `${signedPoints(part ?? 0)} go with ${causeWords(cause).toLowerCase()}`);
  return split.length === 0 ? [] : [sentenceCase(`${listWords(split, 'and')}.`)];
}
