import { type RankLadder } from '@muster/domain';

/** How many places the rank `to` lies above `from` on the first ladder that has both: positive upwards, 0 for the same place.
 *  Null when no ladder of the workforce types given (empty: of any) has both, because then neither is above the other. */
export function compareRanks(
  ladders: readonly RankLadder[],
  workforceTypes: readonly string[],
  from: string,
  to: string,
): number | null {
  for (const { workforceType, ranks } of ladders) {
    if (workforceTypes.some((type) => type !== workforceType)) continue;
    const lower = ranks.find(({ code }) => code === from);
    const upper = ranks.find(({ code }) => code === to);
    if (lower && upper) return upper.order - lower.order;
  }
  return null;
}
