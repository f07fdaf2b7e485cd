import { formatNumber } from '../format/format-number';

/** The size of a gap in whole percentage points: `5 points`, `1 point`, `less than 1 point`. */
export function wholePoints(gap: number): string {
  const size = Math.abs(gap);
  if (size < 0.5) return 'less than 1 point';
  const text = formatNumber(size);
  return `${text} ${text === '1' ? 'point' : 'points'}`;
}
