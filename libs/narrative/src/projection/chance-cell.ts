import { type ChartCell } from '../charts/chart-spec';
import { type CellSymbol, numberCell } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';

/** A part of the runs (0-1) in whole percents. A few of them are `<1%` and all but a few `>99%`: neither is none, neither is
 *  all. `absent` stands where there is no
 *  population, or no run. */
export function chanceCell(chance: number | null, absent: CellSymbol = SYMBOLS.notApplicable): ChartCell {
  if (chance !== null && chance > 0 && chance < 0.005) return { text: '<1%', sort: chance * 100 };
  if (chance !== null && chance < 1 && chance >= 0.995) return { text: '>99%', sort: chance * 100 };
  return numberCell(chance === null ? null : chance * 100, 0, absent);
}
