import { type Range } from '../published/population';
import { type PublishedRule } from './published-rule';

/** How a shown value came about, as far as an outsider can tell. `fresh`: rounded at random in this release. `held`:
 *  perhaps carried from an earlier one. `stale`: perhaps carried over any number of movers (small units between two half-
 *  years). `exact`: the file is not rounded at all. */
export type HowShown = 'exact' | 'fresh' | 'held' | 'stale';

/** The numbers of people that a shown value may stand for. */
export function plausibleRange(
  value: number,
  how: HowShown,
  { largestError: off, threshold, holdMovers, smallUnit }: PublishedRule,
): Range {
  if (how === 'exact') return { low: value, high: value };
  const moved = holdMovers - 1;
  if (how === 'fresh') return { low: Math.max(threshold, value - off), high: value + off };
  const high = value + off + moved;
  if (how === 'stale') return { low: 0, high: Math.max(high, smallUnit - 1) };
  return { low: Math.max(threshold, value - off) - moved, high };
}
