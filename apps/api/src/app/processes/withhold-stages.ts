import { withheldRows } from '../questions/withheld-rows';
import { type StoredStageCount } from './stored-stage-count';

/** Counts of the stages of a process by a sensitive characteristic: those below the threshold are withheld as if the
 *  sender had done so, and so are those from which they follow. Codes stand in the order of `by`. */
export function withholdStages(
  counts: readonly StoredStageCount[],
  by: readonly string[],
  threshold: number,
): readonly StoredStageCount[] {
  const hidden = new Set<StoredStageCount>();
  // Counts add up within a stage, never over stages.
  for (const stage of new Set(counts.map((each) => each.stage))) {
    const own = counts.filter((each) => each.stage === stage);
    const flags = withheldRows(
      own.map(({ codes, count }) => ({
        group: Object.fromEntries(by.map((dimension, at) => [dimension, codes[at] ?? ''])),
        counts: count === null ? [] : [count],
        undeclared: false,
      })),
      by,
      threshold,
    );
    own.forEach((each, at) => {
      if (flags[at] === true) hidden.add(each);
    });
  }
  return counts.map((each) => (hidden.has(each) ? { ...each, status: 'withheld', count: null } : each));
}
