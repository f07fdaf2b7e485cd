import { type BoardFact } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';

const KEYS = {
  rose: 'change.share-rose',
  fell: 'change.share-fell',
  'no-clear-change': 'change.share-same',
} as const;

/** Whether a share changed since a day; empty where the fact does not tell. */
export function changeOfShareWords(
  { change, since }: Pick<Extract<BoardFact, { readonly fact: 'share' }>, 'change' | 'since'>,
  language: Language,
): string {
  return change === null || since === null ? '' : boardWords(language, KEYS[change], { day: since });
}
