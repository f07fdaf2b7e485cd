import { type PublishedAnswer, type PublishedFigure, type PublishedSection } from '@muster/contracts';
import { type ChartCell } from '../charts/chart-spec';
import { numberCell } from '../tables/number-cell';
import { figureSymbols } from './figure-symbols';
import { publishedUnit } from './published-unit';

/** The cell of one figure, or of one end of its interval: the number in the unit of its column, or the symbol for why there
 *  is none. `undefined` is a figure that the answer does not have: not available. */
export function figureCell(
  figure: PublishedFigure | undefined,
  unit: PublishedSection['columns'][number]['unit'],
  role: PublishedAnswer['role'],
  part: 'value' | 'lower' | 'upper' = 'value',
): ChartCell {
  const symbols = figureSymbols(role);
  if (figure?.status !== 'shown') return numberCell(null, 0, symbols[figure?.status ?? 'not-available']);
  const { decimals, scale } = publishedUnit(unit);
  const number = figure[part];
  return numberCell(number === null ? null : number * scale, decimals, symbols['not-available']);
}
