import { type ReleasedCount } from '../derive/released-count';

/** The sum of released counts, read as "about". Withheld where one of them is: a sum of the others would pass for all of
 *  them. Absent where the lattice has one of them not, or there is none. */
export function releasedSum(counts: readonly ReleasedCount[]): ReleasedCount {
  if (counts.length === 0 || counts.some(({ status }) => status === 'absent')) return { status: 'absent' };
  if (counts.some(({ status }) => status === 'c')) return { status: 'c' };
  return {
    status: 'ok',
    value: counts.reduce((sum, count) => sum + (count.status === 'ok' ? count.value : 0), 0),
  };
}
