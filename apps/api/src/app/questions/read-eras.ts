import { ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates, type Obstacle } from './asked-states';
import { divideEras } from './divide-eras';
import { type Era } from './era';
import { type QuestionContext } from './question-context';
import { type QuestionRefusal } from './question-refusal';
import { usableSnapshots } from './usable-snapshots';

export interface ReadEras {
  /** With an axis unless an obstacle stands in the way of the groups; null when it stands in the way of a filter, so
   *  that nobody can be counted. */
  readonly eras: readonly Era[] | null;
  readonly obstacle: Obstacle | null;
}

/** How all of `snapshots` are counted together; where the groups of the question cannot be told apart in all of them, how
 *  everybody is. */
export function readEras(
  context: QuestionContext,
  asked: AskedStates,
  snapshots: readonly PublishedSnapshot[],
): Result<ReadEras, QuestionRefusal> {
  const { obstacle } = usableSnapshots(context, asked, snapshots);
  const everybody = { ...asked, by: [] };
  const inFilters = obstacle && usableSnapshots(context, everybody, snapshots).obstacle;
  if (inFilters) return ok({ eras: null, obstacle: inFilters });
  const eras = divideEras(context, obstacle ? everybody : asked, snapshots);
  return eras.ok ? ok({ eras: eras.value, obstacle }) : eras;
}
