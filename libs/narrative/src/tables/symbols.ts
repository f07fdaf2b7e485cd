import { type ChartCell, type ChartTable } from '../charts/chart-spec';

/** What stands in a cell that has no number, and beside one that needs care. */
export const SYMBOLS = {
  withheld: { symbol: '[c]', meaning: 'confidential' },
  lowReliability: { symbol: '[u]', meaning: 'low reliability' },
  smallNumber: { symbol: '[s]', meaning: 'small number, handle with care' },
  notApplicable: { symbol: '[z]', meaning: 'not applicable' },
  notAvailable: { symbol: '[x]', meaning: 'not available' },
  breakInSeries: { symbol: '[b]', meaning: 'break in the series' },
  roundsToZero: { symbol: '[low]', meaning: 'rounds to 0, but is not 0' },
} as const;

/** The symbols that stand in these rows, in a fixed order, for the line under the table. `meanings` replace the words of a
 *  symbol where a figure says more. */
export function symbolsIn(
  rows: readonly { readonly cells: readonly ChartCell[] }[],
  meanings: ChartTable['symbols'] = [],
): ChartTable['symbols'] {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return Object.values(SYMBOLS)
    .map((standard) => meanings.find(({ symbol }) => symbol === standard.symbol) ?? standard)
    .filter(({ symbol }) => texts.some((text) => text.includes(symbol)));
}
