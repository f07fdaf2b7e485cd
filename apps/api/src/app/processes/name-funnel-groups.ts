import { type Classification, type Grouping } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { groupedAxis } from '../questions/category-axis';
import { nameGroups } from '../questions/name-groups';
import { groupStageCounts } from './group-stage-counts';
import { type FoundStages } from './stage-counts.service';

/** What a funnel is made of. */
export interface FunnelGroups {
  readonly found: FoundStages;
  /** Null for everybody alone. */
  readonly axis: Axis | null;
}

/** The same funnel, with the groups of `names` and their counts in front of a group that pools Black people with others.
 *  Unchanged where nothing is pooled, or where `names` does not say where the categories of the file belong. */
export function nameFunnelGroups(
  { found, axis }: FunnelGroups,
  classification: Classification | null,
  names: Grouping | undefined,
): FunnelGroups {
  const { grouping, ungrouped, counts } = found;
  const members = names?.members[classification?.id ?? ''];
  if (!axis || !classification || !names || !members || !grouping || names.id === grouping.id) {
    return { found, axis };
  }
  const codes = [...new Set(ungrouped.map((count) => count.codes[0] ?? ''))];
  const vocabulary = { [axis.dimension]: codes };
  const built = groupedAxis(axis.dimension, axis.label, classification, names, vocabulary);
  const named = built.ok ? nameGroups(axis, built.value, codes.length) : axis;
  const more = new Set(
    named.groups.slice(0, named.groups.length - axis.groups.length).map(({ code }) => code),
  );
  const own = groupStageCounts(ungrouped, 0, members).filter((count) => more.has(count.codes[0] ?? ''));
  return { found: { ...found, counts: [...own, ...counts] }, axis: named };
}
