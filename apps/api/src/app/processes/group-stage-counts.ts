import { type Grouping } from '@muster/domain';
import { type StoredStageCount } from './stored-stage-count';

type Shown = Pick<StoredStageCount, 'status' | 'count'>;

const NOT_HELD: Shown = { status: 'not-held', count: null };

/** The same counts by the groups of a grouping over the dimension at place `at`. A group of which one category is not
 *  shown at a stage is not shown there either: its sum would be too small. So it is when the file names a category, but
 *  not at this stage. */
export function groupStageCounts(
  counts: readonly StoredStageCount[],
  at: number,
  members: Grouping['members'][string],
): readonly StoredStageCount[] {
  const groups = new Map<
    string,
    {
      readonly codes: readonly string[];
      readonly categories: Set<string>;
      readonly stages: Map<string, Shown[]>;
    }
  >();
  for (const { codes: own, stage, status, count } of counts) {
    const category = own[at] ?? '';
    for (const [group, categories] of Object.entries(members)) {
      if (!categories.includes(category)) continue;
      const codes = own.map((code, place) => (place === at ? group : code));
      const key = JSON.stringify(codes);
      const of = groups.get(key) ?? {
        codes,
        categories: new Set<string>(),
        stages: new Map<string, Shown[]>(),
      };
      groups.set(key, of);
      of.categories.add(category);
      of.stages.set(stage, [...(of.stages.get(stage) ?? []), { status, count }]);
    }
  }
  return [...groups.values()].flatMap(({ codes, categories, stages }) =>
    [...stages].map(([stage, given]) => {
      const missing = Array.from({ length: categories.size - given.length }, () => NOT_HELD);
      return { codes, stage, ...[...given, ...missing].reduce(added) };
    }),
  );
}

function added(a: Shown, b: Shown): Shown {
  if (a.count !== null && b.count !== null) return { status: 'shown', count: a.count + b.count };
  return {
    status: a.status === 'withheld' || b.status === 'withheld' ? 'withheld' : 'not-held',
    count: null,
  };
}
