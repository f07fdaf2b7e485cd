import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type AskedStates } from './asked-states';
import { dimensionsOfStates } from './dimensions-of-states';
import { isBridged } from './is-bridged';
import { type QuestionContext } from './question-context';
import { recordedIn } from './recorded-in';

/** The first dimension of a question that two snapshots record in different classifications, and that no grouping bridges;
 *  null when there is none. */
export function changedDimension(
  context: QuestionContext,
  asked: AskedStates,
  before: PublishedSnapshot,
  after: PublishedSnapshot,
): string | null {
  const changed = dimensionsOfStates(asked).find(
    (dimension) =>
      recordedIn(context, before, dimension) !== recordedIn(context, after, dimension) &&
      !isBridged(asked, dimension),
  );
  return changed ?? null;
}
