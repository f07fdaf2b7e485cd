import { type PublishedOptions } from '@muster/contracts';
import { type QuestionPage } from './question-page';

/** The workforce types that a page can ask about. */
export function typesOf(
  { workforceTypes, questions }: PublishedOptions,
  page: QuestionPage,
): PublishedOptions['workforceTypes'] {
  return workforceTypes.filter(({ id }) =>
    questions.some((each) => each.page === page && each.workforceType === id),
  );
}
