import { type ReleasedCount } from './released-count';

/** People in post over a period: the mean of the released stocks at its two ends. Anything but shown when one of them is:
 *  not in the lattice before withheld. */
export function meanStock(opening: ReleasedCount, closing: ReleasedCount): ReleasedCount {
  if (opening.status === 'ok' && closing.status === 'ok') {
    return { status: 'ok', value: (opening.value + closing.value) / 2 };
  }
  const ends = [opening, closing];
  return {
    status: (['absent', 'z', 'c'] as const).find((each) => ends.some(({ status }) => status === each)) ?? 'c',
  };
}
