import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates, type Obstacle } from './asked-states';
import { changedDimension } from './changed-dimension';
import { dimensionsOfStates } from './dimensions-of-states';
import { holds, type QuestionContext } from './question-context';

export interface UsableSnapshots {
  /** The last of the snapshots and those before it, up to the first that does not fit. */
  readonly usable: readonly PublishedSnapshot[];
  /** Null when all are usable. */
  readonly obstacle: Obstacle | null;
}

/** The newest snapshots that can be counted together: each holds every dimension of the question, and where two that
 *  follow each other record one in different classifications, a grouping says where every category belongs. `snapshots`
 *  are in order of their dates. */
export function usableSnapshots(
  context: QuestionContext,
  asked: AskedStates,
  snapshots: readonly PublishedSnapshot[],
): UsableSnapshots {
  const dimensions = dimensionsOfStates(asked);
  for (let at = snapshots.length - 1; at >= 0; at -= 1) {
    const usable = snapshots.slice(at + 1);
    const [snapshot, next] = [snapshots[at], usable[0]];
    if (!snapshot) break;
    const missing = dimensions.find((dimension) => !holds(context, snapshot, dimension));
    if (missing !== undefined) return { usable, obstacle: { dimension: missing, reason: 'not-held' } };
    const changed = next ? changedDimension(context, asked, snapshot, next) : null;
    if (changed === null) continue;
    return { usable, obstacle: { dimension: changed, reason: 'other-classification' } };
  }
  return { usable: snapshots, obstacle: null };
}
