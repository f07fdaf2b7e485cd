import { formatNumber } from './format-number';

/** A share (0-1) as a percentage with one decimal: 0.0419 is `4.2%`. A share above 0 that would round to 0 is
 *  `less than 0.1%`, one below 1 that would round to 100 is `more than 99.9%`: neither is none, neither is all. */
export function formatPercent(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1%';
  if (share < 1 && share >= 0.9995) return 'more than 99.9%';
  return `${formatNumber(share * 100, 1)}%`;
}
