import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';

/** What stands for a total that is not shown, and why: never whether it is few or none. */
export const WITHHELD_TOTAL: CellSymbol = {
  symbol: SYMBOLS.withheld.symbol,
  meaning: 'confidential: fewer than ten, or none',
};
