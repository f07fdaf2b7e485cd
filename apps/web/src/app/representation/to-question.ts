import { type RepresentationQuestion } from '@muster/contracts';
import { type QuestionState } from './question-state';
import { EVERY_CATEGORY } from './read-address';

/** The question as it is posted. An empty purpose is left out. */
export function toQuestion(state: QuestionState, purpose: string): RepresentationQuestion {
  const trimmed = purpose.trim();
  return {
    force: state.force,
    asAt: state.asAt,
    by: [...state.by],
    direction: state.direction,
    where: [...state.where],
    ...(state.grouping === null || state.grouping === EVERY_CATEGORY ? {} : { grouping: state.grouping }),
    ...(state.baselineGrouping === null ? {} : { baselineGrouping: state.baselineGrouping }),
    ...(state.baseline === null ? {} : { baseline: state.baseline }),
    ...(trimmed === '' ? {} : { purpose: trimmed }),
  };
}
