import { formatNumber } from '../format/format-number';

/** A share (0-1) as a whole percentage, as releases give it: 0.214 is `21%`. A share above 0 that would round to 0 is
 *  `less than 1%`, one below 1 that would round to 100 is `more than 99%`: neither is none, neither is all. */
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return 'less than 1%';
  if (share < 1 && share >= 0.995) return 'more than 99%';
  return `${formatNumber(share * 100)}%`;
}
