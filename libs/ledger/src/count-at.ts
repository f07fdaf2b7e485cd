import { type CellCounts } from './cell-counts';
import { type CountQuestion } from './count-question';
import { countSeries } from './count-series';
import { type Ledger } from './ledger';

/** People in post at the end of `day` (days since 1970-01-01), by cell. Unit: persons, and FTE in hundredths.
 *  Population: every spell valid at that day that passes the filters; a day before the first snapshot counts nobody, a
 *  day between two snapshots gives the earlier one. Throws a RangeError for more than four dimensions or too many cells.
 *  Source: docs/methods/snapshots-and-spells.md. */
export function countAt(ledger: Ledger, day: number, question: CountQuestion): CellCounts {
  const [counts] = countSeries(ledger, [day], question);
  if (!counts) throw new RangeError('one day gives one count');
  return counts;
}
