import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { dimensionLabel } from '../questions/dimension-ids';

/** The sentence that says what a snapshot does not hold. */
export function wordsNotHeld({ asAt }: PublishedSnapshot, notHeld: readonly string[]): string {
  const labels = notHeld.map((dimension) => dimensionLabel(dimension, {}).toLowerCase());
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels);
  return `Not held at ${formatDate(asAt)}: ${list}.`;
}
