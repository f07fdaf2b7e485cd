import { type RiskTable } from './risk-table';

export interface StartOfCurve {
  /** Service on the day before the first day that counts. */
  readonly startsAt: number;
  /** At risk on the day after `startsAt`. */
  readonly atRisk: number;
}

/** First day of service after which at least `leastAtRisk` people of a group are at risk. Where people enter late the
 *  first risk sets can be tiny, and one leaver in a set of one would end the curve at 0 for ever. Null when there is no
 *  such day. Source: docs/methods/retention.md. */
export function startOfCurve(table: RiskTable, group: number, leastAtRisk: number): StartOfCurve | null {
  const base = group * table.width;
  let atRisk = 0;
  for (let day = 0; day < table.width; day += 1) {
    atRisk += (table.entered[base + day] as number) - (table.exited[base + day] as number);
    if (atRisk >= Math.max(1, leastAtRisk)) return { startsAt: day, atRisk };
  }
  return null;
}
