import { plainNumber } from './plain-number';

const MOST = 5;
/** With more decimals a text would have an exponent, which no address takes. */
const DECIMALS = 6;

/** Points a year that the share of the population changes by, as typed: from −5 to 5, and nothing is 0. Null for what is no
 *  such number. */
export function pointsOfChange(text: string): number | null {
  const points = text.trim() === '' ? 0 : plainNumber(text);
  return Math.abs(points) <= MOST ? Number(points.toFixed(DECIMALS)) : null;
}
