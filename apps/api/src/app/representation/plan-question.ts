import { type RepresentationQuestion } from '@muster/contracts';
import { type Grouping, isReferenceDate, ok, refuse, type Result } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { dimensionId, dimensionLabel, isCharacteristic } from './dimension-ids';
import { planFilters } from './plan-filters';
import { holds, type QuestionContext } from './question-context';
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
  const by = dimensionsOf(context, question.by);
  if (!by.ok) return by;
  const filtered = dimensionsOf(
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
  const grouping = chooseGrouping(context, question, [...by.value, ...filtered.value]);
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

function chooseSnapshot(
  { held, force }: QuestionContext,
  asAt: string,
): Outcome<{ snapshot: PublishedSnapshot; note: string | null }> {
  if (!isReferenceDate(asAt))
    return refuse('not-a-date', 'the as-at date is no calendar day written YYYY-MM-DD.');
  const snapshot = held.snapshots.findLast((candidate) => candidate.asAt <= asAt);
  if (!snapshot) {
    const first = held.snapshots[0];
    return refuse(
      'no-snapshot',
      first
        ? `${force.code} has no published snapshot at or before this date; the first is as at ${first.asAt}.`
        : `${force.code} has no published snapshot.`,
    );
  }
  const note =
    snapshot.asAt === asAt
      ? null
      : `There is no snapshot as at ${formatDate(asAt)}: the figures are as at ${formatDate(snapshot.asAt)}, the latest before it.`;
  return ok({ snapshot, note });
}

function dimensionsOf({ held }: QuestionContext, texts: readonly string[]): Outcome<readonly string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const id = dimensionId(text);
    if (id === null || (id.startsWith('extra:') && !Object.hasOwn(held.extraSlots, id))) {
      return refuse(
        'unknown-dimension',
        'a dimension of the question does not exist; known are workforce-type, rank, rank-at-or-above, unit, contract, rank-basis, assignment-status, ethnicity, sex, age-band, disability, religion, orientation and the extra dimensions of the force.',
      );
    }
    ids.push(id);
  }
  return ok(ids);
}

function chooseGrouping(
  { groupings }: QuestionContext,
  question: RepresentationQuestion,
  dimensions: readonly string[],
): Outcome<Grouping | null> {
  const find = (id: string | undefined) => groupings.find((candidate) => candidate.id === id) ?? null;
  const grouping = find(question.grouping);
  const ofBaseline = find(question.baselineGrouping);
  if (
    (question.grouping !== undefined && !grouping) ||
    (question.baselineGrouping !== undefined && !ofBaseline)
  ) {
    return refuse('unknown-grouping', 'there is no grouping with this id.');
  }
  if (ofBaseline && ofBaseline.id !== grouping?.id) {
    const own = grouping ? `"${grouping.label}" (${grouping.definition})` : 'single categories';
    return refuse(
      'group-definitions-differ',
      `the workforce would be grouped as ${own} and the population as "${ofBaseline.label}" (${ofBaseline.definition}); a gap between two definitions means nothing, so use one grouping for both.`,
    );
  }
  if (grouping && !dimensions.includes(grouping.dimension)) {
    return refuse(
      'grouping-dimension-differs',
      `the grouping "${grouping.label}" is one of ${dimensionLabel(grouping.dimension, {}).toLowerCase()}, which the question does not ask about.`,
    );
  }
  return ok(grouping);
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
