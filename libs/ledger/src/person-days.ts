import { cellOfSpells } from './cell-of-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { type Ledger } from './ledger';
import { requireCells } from './require-cells';
import { requirePeriod } from './require-period';

/** Time in post by cell. Days of different people add up, and so do those of periods that follow one another. */
export interface PersonDays {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly days: Float64Array;
}

/** Days in post in the period (`from`, `to`] by cell: the sum of the headcounts of its days. The ledger knows snapshots, so
 *  somebody counts from the as-at date that first showed them to the day before the one that no longer did. Unit:
 *  person-days; divide by 365.25 for person-years. Throws a RangeError unless `from` is before `to`, for more than four
 *  dimensions or too many cells. Source: docs/methods/leaver-rates.md. */
export function personDays(ledger: Ledger, from: number, to: number, question: CountQuestion): PersonDays {
  requirePeriod(from, to);
  const sizes = cellSizes(ledger, question.by);
  const days = new Float64Array(requireCells(sizes, 1));
  const cells = cellOfSpells(ledger, question);
  for (let spell = 0; spell < cells.length; spell += 1) {
    const cell = cells[spell] as number;
    const first = Math.max(ledger.validFrom[spell] as number, from + 1);
    const end = Math.min(ledger.validTo[spell] as number, to + 1);
    if (cell >= 0 && end > first) days[cell] = (days[cell] as number) + (end - first);
  }
  return { by: question.by, sizes, days };
}
