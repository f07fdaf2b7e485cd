import { boardWords } from '../catalogue/board-words';
import { type BoardPage } from './board-page';

/** The board position as plain text, one sentence or item a line, for a terminal. */
export function boardText(page: BoardPage): string {
  const { language } = page;
  const items = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  const heading = (key: Parameters<typeof headingWords>[1]) => ['', headingWords(language, key)];
  return [
    ...[page.draft, page.title].flatMap((line) => line ?? []),
    page.status.join(' · '),
    ...[page.stale, page.nothingShown].flatMap((line) => line ?? []),
    ...page.headlines.map(({ text }, at) => `${at + 1}. ${text}`),
    ...heading('board.decisions'),
    ...(page.decisions.length > 0
      ? items(page.decisions.map(({ sentence, reason, owner }) => `${sentence.text} ${reason} (${owner})`))
      : [boardWords(language, 'board.no-decisions', {})]),
    ...heading('board.questions'),
    ...items(
      page.questions.map(({ question, sentence, state }) => `${question} ${sentence.text} ${state.word}.`),
    ),
    ...heading('board.changes'),
    ...items(page.changes),
    ...heading('board.undecided'),
    ...(page.undecided.length > 0
      ? items(page.undecided.map(({ text }) => text))
      : [boardWords(language, 'board.no-undecided', {})]),
    ...heading('board.not-shown'),
    ...items(page.notShown),
  ].join('\n');
}

function headingWords(
  language: BoardPage['language'],
  key: 'board.decisions' | 'board.questions' | 'board.changes' | 'board.undecided' | 'board.not-shown',
): string {
  return boardWords(language, key, {});
}
