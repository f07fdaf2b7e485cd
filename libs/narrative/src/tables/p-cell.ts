import { type ChartCell } from '../charts/chart-spec';
import { numberCell } from './number-cell';
import { SYMBOLS } from './symbols';

/** A p for the statistician: three decimals, `below 0.001` where they would be 0. Never stands on the face of a page. */
export function pCell(p: number | null): ChartCell {
  if (p !== null && p < 0.0005) return { text: 'below 0.001', sort: p };
  return numberCell(p, 3, SYMBOLS.notApplicable);
}
