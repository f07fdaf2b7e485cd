import { type Grouping, ok, refuse, type Result } from '@muster/domain';
import { dimensionLabel } from './dimension-ids';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

/** The grouping with the id `asked`, or none when none is asked for. Refused when there is no such grouping, and when it
 *  groups a dimension that is not among `dimensions`. */
export function chooseGrouping(
  { groupings }: QuestionContext,
  asked: string | undefined,
  dimensions: readonly string[],
): Result<Grouping | null, QuestionRefusal> {
  const grouping = groupings.find(({ id }) => id === asked) ?? null;
  if (asked !== undefined && !grouping) {
    return refuse('unknown-grouping', 'there is no grouping with this id.');
  }
  if (grouping && !dimensions.includes(grouping.dimension)) {
    return refuse(
      'grouping-dimension-differs',
      `the grouping "${grouping.label}" is one of ${dimensionLabel(grouping.dimension, {}).toLowerCase()}, which the question does not ask about.`,
    );
  }
  return ok(grouping);
}
