import { type Grouping } from '@muster/domain';
import { type StoredStageCount } from './stored-stage-count';

/** The same counts by the groups of a grouping over the dimension at place `at`. A group of which one category is not
 *  shown is not shown either: its sum would be too small. */
export function groupStageCounts(
  counts: readonly StoredStageCount[],
  at: number,
  members: Grouping['members'][string],
): readonly StoredStageCount[] {
  const grouped = new Map<string, StoredStageCount>();
  for (const count of counts) {
    const category = count.codes[at] ?? '';
    for (const [group, categories] of Object.entries(members)) {
      if (!categories.includes(category)) continue;
      const codes = count.codes.map((code, place) => (place === at ? group : code));
      const key = JSON.stringify([codes, count.stage]);
      const before = grouped.get(key);
      grouped.set(key, { ...(before ? added(before, count) : count), codes, stage: count.stage });
    }
  }
  return [...grouped.values()];
}

function added(
  a: Pick<StoredStageCount, 'status' | 'count'>,
  b: Pick<StoredStageCount, 'status' | 'count'>,
): Pick<StoredStageCount, 'status' | 'count'> {
  if (a.count !== null && b.count !== null) return { status: 'shown', count: a.count + b.count };
  return {
    status: a.status === 'withheld' || b.status === 'withheld' ? 'withheld' : 'not-held',
    count: null,
  };
}
