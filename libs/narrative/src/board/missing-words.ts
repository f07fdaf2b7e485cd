import { type BoardPosition, type PublishedFigure } from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';

/** Why there is no figure for `who`, in the words of the role. Every withheld figure gets the same but for its name. */
export function missingWords(
  who: string,
  missing: PublishedFigure | null,
  role: BoardPosition['role'],
  language: Language,
): string {
  switch (missing?.status) {
    case 'withheld':
      return boardWords(language, role === 'network' ? 'missing.protected' : 'missing.withheld', { who });
    case 'structural-zero':
      return boardWords(language, 'missing.structural-zero', { who });
    case 'not-held':
      return boardWords(language, 'missing.not-held', { who });
    default:
      return boardWords(language, 'missing.not-available', { who });
  }
}
