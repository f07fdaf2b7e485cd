import { type RankProfileAnswer } from '@muster/contracts';

/** Whether nobody at all stands in a rank at either date. What is not held counts nobody too, but for another reason, and
 *  is not meant here. */
export function nobodyInRanks({ rows }: RankProfileAnswer): boolean {
  return rows.every(({ before, after }) => after.headcount === 0 && (before.headcount ?? 0) === 0);
}
