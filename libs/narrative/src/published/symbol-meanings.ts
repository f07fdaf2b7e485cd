import { type PublishedAnswer } from '@muster/contracts';
import { type ChartTable } from '../charts/chart-spec';
import { figureSymbols } from './figure-symbols';

/** The line under a published table: each symbol once, in the words of `role`. */
export function symbolMeanings(role: PublishedAnswer['role']): ChartTable['symbols'] {
  const symbols = figureSymbols(role);
  return [symbols.withheld, symbols['structural-zero'], symbols['too-wide'], symbols['not-available']];
}
