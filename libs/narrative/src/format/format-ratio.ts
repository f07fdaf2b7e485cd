import { formatNumber } from './format-number';

/** A ratio with two decimals; one above 0 that would round to 0 is `less than 0.01`. */
export function formatRatio(ratio: number): string {
  return ratio > 0 && ratio < 0.005 ? 'less than 0.01' : formatNumber(ratio, 2);
}
