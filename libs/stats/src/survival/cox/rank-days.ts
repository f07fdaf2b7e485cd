import { type OrderedRows } from './order-rows';

/** The rank of each day of exit among all rows with time at risk, whatever their stratum; equal days share their mean rank.
 *  Ranks do not depend on the unit of time, and do not collapse where few are at risk on the first days. */
export function rankDays({ rows, byExit }: OrderedRows): ReadonlyMap<number, number> {
  const days = Int32Array.from(byExit, (row) => rows.exit[row] as number).sort();
  const ranks = new Map<number, number>();
  for (let from = 0, to = 0; from < days.length; from = to) {
    while (to < days.length && days[to] === days[from]) to += 1;
    ranks.set(days[from] as number, (from + 1 + to) / 2);
  }
  return ranks;
}
