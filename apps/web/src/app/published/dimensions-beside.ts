import { type PublishedOptions } from '@muster/contracts';
import { type OfferedDimension } from '../questions/offered-dimension';
import { type QuestionPage } from './question-page';
import { questionsOf } from './questions-of';

/** The dimensions that people can be left out by beside the groups of `by`: those that stand with them in a table of the
 *  release. Every category of them is offered, whether its people are shown or not. */
export function dimensionsBeside(
  options: PublishedOptions,
  page: QuestionPage,
  workforceType: string,
  by: readonly string[],
): readonly OfferedDimension[] {
  const together = questionsOf(options, page, workforceType).filter((question) =>
    by.every((dimension) => question.by.includes(dimension)),
  );
  return options.dimensions.filter(
    (dimension) =>
      dimension.workforceType === workforceType &&
      !by.includes(dimension.id) &&
      together.some((question) => question.by.includes(dimension.id)),
  );
}
