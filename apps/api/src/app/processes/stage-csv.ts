import { type StageAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** An answer as CSV: a column per dimension with the codes, then stage, status and count. A count that is not shown is an
 *  empty field; the status says why. */
export function stageCsv({ by, rows }: StageAnswer): string {
  return toCsv([
    [...by, 'label', 'stage', 'status', 'count'],
    ...rows.map(({ group, label, stage, status, count }) => [
      ...by.map((dimension) => group[dimension]),
      label,
      stage,
      status,
      count,
    ]),
  ]);
}
