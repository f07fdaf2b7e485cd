import { formatNumber } from '@muster/narrative';

/** The sentence on snapshots of later days that are worked out again; empty when there are none. */
export function workedOutAgain(later: number): string {
  if (later === 0) return '';
  return later === 1
    ? 'One later snapshot is worked out again. Events after this date may change.'
    : `${formatNumber(later)} later snapshots are worked out again. Events after this date may change.`;
}
