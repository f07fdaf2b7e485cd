import { type StageAnswer } from '@muster/contracts';
import { type Process } from '@muster/domain';
import { type LabelledCodes } from './group-labels.service';
import { type StoredStageCount } from './stored-stage-count';

/** Every group of a breakdown with every stage of the process. Groups in the order of their lists; a stage that the file
 *  does not give is not held. */
export function stageRows(
  by: readonly string[],
  labels: readonly LabelledCodes[],
  { stages }: Process,
  counts: readonly StoredStageCount[],
): StageAnswer['rows'] {
  const places = labels.map((each) => new Map([...each.keys()].map((code, at) => [code, at])));
  const groups = new Map<string, { codes: readonly string[]; cells: Map<string, StoredStageCount> }>();
  for (const count of counts) {
    const key = count.codes.join('\0');
    const group = groups.get(key) ?? { codes: count.codes, cells: new Map<string, StoredStageCount>() };
    groups.set(key, group);
    group.cells.set(count.stage, count);
  }
  const rankOf = (codes: readonly string[], at: number) => places[at]?.get(codes[at] ?? '') ?? Infinity;
  const sorted = [...groups.values()].toSorted((a, b) => {
    const differs = by.findIndex((_, at) => rankOf(a.codes, at) !== rankOf(b.codes, at));
    return differs < 0 ? 0 : rankOf(a.codes, differs) - rankOf(b.codes, differs);
  });
  return sorted.flatMap(({ codes, cells }) =>
    stages.map(({ code }) => ({
      group: Object.fromEntries(by.map((dimension, at) => [dimension, codes[at] ?? ''])),
      label: codes.length === 0 ? 'All' : codes.map((each, at) => labels[at]?.get(each) ?? each).join(', '),
      stage: code,
      status: cells.get(code)?.status ?? 'not-held',
      count: cells.get(code)?.count ?? null,
    })),
  );
}
