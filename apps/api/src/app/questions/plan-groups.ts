import { type Grouping, isCharacteristic, ok, refuse, type Result } from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { chooseGrouping } from './choose-grouping';
import { kebabCase } from './dimension-ids';
import { findDimensions } from './find-dimensions';
import { planFilters } from './plan-filters';
import { holds, type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

export interface AskedGroups {
  readonly by: readonly string[];
  readonly grouping?: string | undefined;
  readonly where: readonly { readonly dimension: string; readonly value: string }[];
}

/** The dimensions, groups and filters of a question, every word of which is known. */
export interface PlannedGroups {
  readonly by: readonly string[];
  /** The dimension whose groups are compared: the first characteristic, else the last dimension; null without any. */
  readonly measured: string | null;
  readonly grouping: Grouping | null;
  readonly filters: readonly CodeFilter[];
  /** Filters in words: `Rank or grade: Sergeant`. */
  readonly filterWords: readonly string[];
  /** Dimensions of the question that one of the snapshots does not hold: then nothing is counted. */
  readonly notHeld: readonly string[];
}

/** Checks what a question asks by and for. `snapshots` are those that must hold it; values are those of the first of
 *  them. `more` names dimensions that are not held, and that the feature works out: whoever names one here makes sure
 *  that `buildAxis` knows it. */
export function planGroups(
  context: QuestionContext,
  snapshots: readonly [PublishedSnapshot, ...PublishedSnapshot[]],
  asked: AskedGroups,
  more: readonly string[] = [],
): Result<PlannedGroups, QuestionRefusal> {
  const found = nameDimensions(context, asked.by, more);
  if (!found.ok) return found;
  const by = found.value;
  if (new Set(by).size < by.length) {
    return refuse('dimension-twice', 'a dimension stands twice in the question.');
  }
  const filtered = nameDimensions(
    context,
    asked.where.map(({ dimension }) => dimension),
    more,
  );
  if (!filtered.ok) return filtered;
  const grouping = chooseGrouping(context, asked.grouping, [...by, ...filtered.value]);
  if (!grouping.ok) return grouping;
  const notHeld = [...new Set([...by, ...filtered.value])].filter(
    (dimension) =>
      !more.includes(dimension) && snapshots.some((snapshot) => !holds(context, snapshot, dimension)),
  );
  // What is not held has no values to check.
  const where = asked.where.map(({ value }, at) => ({ dimension: filtered.value[at] ?? '', value }));
  const filters = planFilters(context, snapshots[0], notHeld.length > 0 ? [] : where, grouping.value);
  if (!filters.ok) return filters;
  return ok({
    by,
    measured: by.find(isCharacteristic) ?? by.at(-1) ?? null,
    grouping: grouping.value,
    filters: filters.value.filters,
    filterWords: filters.value.words,
    notHeld,
  });
}

function nameDimensions(
  context: QuestionContext,
  texts: readonly string[],
  more: readonly string[],
): Result<readonly string[], QuestionRefusal> {
  const ids = texts.map((text) => more.find((id) => id === kebabCase(text)) ?? null);
  const found = findDimensions(
    context,
    texts.filter((_, at) => ids[at] === null),
  );
  if (!found.ok) return found;
  const named = [...found.value];
  return ok(ids.map((id) => id ?? named.shift() ?? ''));
}
