import { formatNumber } from '../format/format-number';

/** A released count as a sentence says it: rounded, so never without `about`. */
export function aboutCount(count: number): string {
  return `about ${formatNumber(count)}`;
}
