import { type Grouping, ok, refuse, type Result } from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { buildAxis } from './build-axis';
import { dimensionLabel, RANK_AT_OR_ABOVE } from './dimension-ids';
import { LENGTH_OF_SERVICE, SERVICE_BANDS } from './length-of-service';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';

export interface PlannedFilters {
  readonly filters: readonly CodeFilter[];
  readonly words: readonly string[];
}

/** Filters of a question as ids of the ledger. Several values of one dimension pass people with any of them; filters of
 *  different dimensions must all be passed. A value is a category or, with a grouping of its dimension, a group. The
 *  refusal never repeats the value. */
export function planFilters(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  where: readonly { readonly dimension: string; readonly value: string }[],
  grouping: Grouping | null,
): Result<PlannedFilters, QuestionRefusal> {
  const ids = new Map<string, Set<number>>();
  const words: string[] = [];
  for (const { dimension, value } of where) {
    const found = idsOf(context, snapshot, dimension, value, grouping);
    if (!found) {
      return refuse(
        'unknown-value',
        `there is no such value of ${dimensionLabel(dimension, {}).toLowerCase()}.`,
      );
    }
    words.push(`${dimensionLabel(dimension, {})}: ${found.label}`);
    for (const [column, more] of found.columns)
      ids.set(column, new Set([...(ids.get(column) ?? []), ...more]));
  }
  return ok({ filters: [...ids].map(([dimension, codes]) => ({ dimension, codes: [...codes] })), words });
}

interface FoundValue {
  readonly label: string;
  readonly columns: readonly (readonly [string, readonly number[]])[];
}

function idsOf(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  dimension: string,
  value: string,
  grouping: Grouping | null,
): FoundValue | null {
  if (dimension === RANK_AT_OR_ABOVE) return rankAtOrAbove(context, value);
  // A group of the grouping first, then a category.
  for (const candidate of [grouping, null]) {
    const built = buildAxis(context, snapshot, dimension, candidate, true);
    const place = built.ok ? built.value.groups.findIndex(({ code }) => code === value) : -1;
    if (!built.ok || place === -1) continue;
    const held = (context.held.vocabulary[dimension]?.length ?? 0) + 1;
    const length = dimension === LENGTH_OF_SERVICE ? SERVICE_BANDS : held;
    const all = Array.from({ length }, (_, id) => id);
    const ids = all.filter((id) => built.value.groupsOf([id]).includes(place));
    return { label: built.value.groups[place]?.label ?? value, columns: [[dimension, ids]] };
  }
  return null;
}

function rankAtOrAbove({ ladders, held }: QuestionContext, value: string): FoundValue | null {
  const ladder = ladders.find(({ ranks }) => ranks.some(({ code }) => code === value));
  const from = ladder?.ranks.find(({ code }) => code === value);
  if (!ladder || !from) return null;
  const idIn = (column: string, code: string) => (held.vocabulary[column]?.indexOf(code) ?? -1) + 1;
  const ranks = ladder.ranks.filter(({ order }) => order >= from.order).map(({ code }) => idIn('rank', code));
  const type = idIn('workforce-type', ladder.workforceType);
  return {
    label: `${from.label} or above`,
    columns: [
      ['rank', ranks.filter((id) => id > 0)],
      ...((held.vocabulary['workforce-type']?.length ?? 0) > 0 ? [['workforce-type', [type]] as const] : []),
    ],
  };
}
