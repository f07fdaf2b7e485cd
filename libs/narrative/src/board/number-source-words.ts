import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence } from './board-sentence';

/** Where a number of the board position comes from, in one line: the page that has it and the released cells it is made of, a
 *  population, or the register. The keys of cells are the same in both languages. */
export function numberSourceWords(
  { shown, number: { source } }: BoardSentence['numbers'][number],
  language: Language,
): string {
  switch (source.kind) {
    case 'released': {
      const page = boardWords(language, `source.${source.page}`, {});
      return boardWords(language, 'source.released', { shown, page, cells: source.cells.join(', ') });
    }
    case 'population':
      return boardWords(language, 'source.population', { shown, population: source.label });
    case 'register':
      return boardWords(language, 'source.register', { shown });
    default:
      return source satisfies never;
  }
}
