import { formatNumber } from './format-number';

/** The size of a gap in percentage points, without its direction: -3.9011 is `3.9 points`, 1 is `1.0 points`. A gap
 *  that would round to 0 is `less than 0.1 points`. */
export function formatPoints(gapPp: number): string {
  const size = Math.abs(gapPp);
  if (size > 0 && size < 0.05) return 'less than 0.1 points';
  return `${formatNumber(size, 1)} points`;
}
