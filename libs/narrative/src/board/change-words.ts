import { type BoardChange } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';

/** What is new, in one sentence. */
export function changeWords(change: BoardChange, language: Language): string {
  switch (change.kind) {
    case 'first-release':
      return boardWords(language, 'changed.first-release', { label: change.label, day: change.publishedOn });
    case 'new-release':
      return boardWords(language, 'changed.new-release', {
        ...{ label: change.label, before: change.before, day: change.publishedOn },
      });
    case 'policy':
      return boardWords(language, 'changed.policy', { before: change.before, now: change.now });
    case 'rating':
      return change.before === null
        ? boardWords(language, 'changed.first-rating', { reference: change.reference, now: change.now })
        : boardWords(language, 'changed.rating', {
            ...{ reference: change.reference, before: change.before, now: change.now },
          });
    default:
      return change satisfies never;
  }
}
