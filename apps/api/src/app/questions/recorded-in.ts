import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type QuestionContext } from './question-context';

/** The classification in which a snapshot records a dimension; null for one without a classification. */
export function recordedIn(
  { readings }: QuestionContext,
  { id }: PublishedSnapshot,
  dimension: string,
): string | null {
  return readings.get(id)?.classifications[dimension] ?? null;
}
