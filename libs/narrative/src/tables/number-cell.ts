import { type ChartCell } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from './symbols';

/** What stands in a cell without a number; a meaning may say more than the line under the table does. */
export interface CellSymbol {
  readonly symbol: string;
  readonly meaning: string;
}

/** A table cell with a number of `decimals` places, or the symbol for why there is none. `mark` is set beside a number
 *  that needs care. A number other than 0 that would print as 0 becomes `[low]`. */
export function numberCell(
  value: number | null,
  decimals: number,
  absent: CellSymbol = SYMBOLS.notAvailable,
  mark: CellSymbol | null = null,
): ChartCell {
  if (value === null) return { text: absent.symbol, meaning: absent.meaning, sort: null };
  const text = formatNumber(value, decimals);
  if (value !== 0 && Number(text.replaceAll(',', '').replace('−', '-')) === 0) {
    return { text: SYMBOLS.roundsToZero.symbol, meaning: SYMBOLS.roundsToZero.meaning, sort: value };
  }
  if (mark === null) return { text, sort: value };
  return { text: `${text} ${mark.symbol}`, meaning: `${text}, ${mark.meaning}`, sort: value };
}
