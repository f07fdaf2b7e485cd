import { type RepresentationQuestion } from '@muster/contracts';
import { type Grouping, isCharacteristic, ok, refuse, type Result } from '@muster/domain';
import { chooseGrouping } from '../questions/choose-grouping';
import { chooseSnapshot } from '../questions/choose-snapshot';
import { findDimensions } from '../questions/find-dimensions';
import { planFilters } from '../questions/plan-filters';
import { holds, type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';

type Outcome<T> = Result<T, RepresentationRefusal>;

/** Checks a question against what the force holds and the definitions know. The first thing that does not fit is the
 *  refusal. A dimension that exists but is not held at that date is no refusal: the answer says "not held". */
export function planQuestion(
  context: QuestionContext,
  question: RepresentationQuestion,
): Outcome<QuestionPlan> {
  const chosen = chooseSnapshot(context, question.asAt);
  if (!chosen.ok) return chosen;
  const { snapshot, note } = chosen.value;
  const by = findDimensions(context, question.by);
  if (!by.ok) return by;
  const filtered = findDimensions(
    context,
    question.where.map(({ dimension }) => dimension),
  );
  if (!filtered.ok) return filtered;
  if (new Set(by.value).size < by.value.length) {
    return refuse('dimension-twice', 'a dimension stands twice in the question.');
  }
  if (question.direction === 'within-group' && by.value.length < 2) {
    return refuse(
      'direction-needs-two-dimensions',
      'the profile of a group needs a second dimension, such as rank.',
    );
  }
  const grouping = groupingOf(context, question, [...by.value, ...filtered.value]);
  if (!grouping.ok) return grouping;
  const notHeld = [...new Set([...by.value, ...filtered.value])].filter(
    (dimension) => !holds(context, snapshot, dimension),
  );
  // What is not held has no values to check.
  const where = question.where.map(({ value }, at) => ({ dimension: filtered.value[at] ?? '', value }));
  const filters = planFilters(context, snapshot, notHeld.length > 0 ? [] : where, grouping.value);
  if (!filters.ok) return filters;
  return ok({
    snapshot,
    by: by.value,
    measured: measuredOf(by.value, question.direction),
    direction: question.direction,
    grouping: grouping.value,
    filters: filters.value.filters,
    filterWords: filters.value.words,
    notHeld,
    notes: note === null ? [] : [note],
  });
}

function groupingOf(
  context: QuestionContext,
  question: RepresentationQuestion,
  dimensions: readonly string[],
): Outcome<Grouping | null> {
  const ofBaseline = context.groupings.find(({ id }) => id === question.baselineGrouping) ?? null;
  if (question.baselineGrouping !== undefined && !ofBaseline) {
    return refuse('unknown-grouping', 'there is no grouping with this id.');
  }
  const grouping = chooseGrouping(context, question.grouping, dimensions);
  if (!grouping.ok) return grouping;
  if (ofBaseline && ofBaseline.id !== grouping.value?.id) {
    const own = grouping.value
      ? `"${grouping.value.label}" (${grouping.value.definition})`
      : 'single categories';
    return refuse(
      'group-definitions-differ',
      `the workforce would be grouped as ${own} and the population as "${ofBaseline.label}" (${ofBaseline.definition}); a gap between two definitions means nothing, so use one grouping for both.`,
    );
  }
  return grouping;
}

/** Within a part: the first characteristic; without one the last dimension. Within a group: the first dimension that is
 *  not that one, seen from the group. */
function measuredOf(by: readonly string[], direction: QuestionPlan['direction']): string {
  const group = by.find(isCharacteristic) ?? by.at(-1) ?? '';
  if (direction === 'within-part') return group;
  return (
    by.find((dimension) => dimension !== group && !isCharacteristic(dimension)) ??
    by.find((id) => id !== group) ??
    ''
  );
}
