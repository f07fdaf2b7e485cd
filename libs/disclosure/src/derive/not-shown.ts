import { type PublishedFigure } from '@muster/contracts';
import { type ReleasedCount } from './released-count';

const REASONS = [
  ['absent', 'not-available'],
  ['z', 'structural-zero'],
  ['c', 'withheld'],
] as const;

/** Why nothing can be derived of these counts, or null when all are shown. What the lattice says comes before what is
 *  withheld, because it is the same whoever is counted. */
export function notShown(...counts: readonly ReleasedCount[]): PublishedFigure | null {
  const found = REASONS.find(([status]) => counts.some((count) => count.status === status));
  return found ? { status: found[1] } : null;
}
