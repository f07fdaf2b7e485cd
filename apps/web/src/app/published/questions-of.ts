import { type PublishedOptions } from '@muster/contracts';
import { type QuestionPage } from './question-page';

export type OfferedQuestion = PublishedOptions['questions'][number];

/** What a page can ask about one workforce type, in the order of the options: the lattice, never what is shown of it. */
export function questionsOf(
  { questions }: PublishedOptions,
  page: QuestionPage,
  workforceType: string,
): readonly OfferedQuestion[] {
  return questions.filter((each) => each.page === page && each.workforceType === workforceType);
}
