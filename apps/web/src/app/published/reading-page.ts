import { type QuestionPage } from './question-page';

/** What stands on a page of released figures whatever is asked: the heading of the analyst's page at the same address. */
export interface ReadingPage {
  readonly heading: string;
  /** What the first link under a figure says. */
  readonly measured: string;
}

export const READING_PAGES: Readonly<Record<QuestionPage, ReadingPage>> = {
  representation: { heading: 'Are we representative?', measured: 'How representation is measured' },
  retention: {
    heading: 'Who leaves, and who stays?',
    measured: 'How leaving and staying are measured',
  },
  progression: { heading: 'Are people progressing?', measured: 'How progression is measured' },
};
