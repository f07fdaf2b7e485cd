import { type Breach } from '../audit/audit-workforce';
import { type PopulationCell } from '../audit/audited-population';

/** A price that is not the solver's rounding. */
const COUNTS = 1e-7;

/** The cells that this release shows and whose values prove how close an attacker comes: their rows have a price in the
 *  program of one of both bounds. While a breach stands there is at least one, because bounds that need none of them are
 *  those of before the release. */
export function provingCells({ range, view, columns, populations }: Breach): readonly PopulationCell[] {
  const proving = new Set<string>();
  for (const optimum of [range.lowest, range.highest])
    view.cellOfRow.forEach((key, row) => {
      if (key !== null && Math.abs(optimum?.prices[row] ?? 0) > COUNTS) proving.add(key);
    });
  return populations
    .filter(({ own, id }) => own && columns.has(id))
    .flatMap(({ cells }) => cells)
    .filter(({ key, value, isPublished }) => value !== null && !isPublished && proving.has(key));
}
