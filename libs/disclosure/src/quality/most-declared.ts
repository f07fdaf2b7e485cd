import { type PublishedFigure } from '@muster/contracts';
import { wholePercent } from '../derive/whole-percent';
import { type ReadingRules } from '../release/reading-rules';
import { type DeclaredCounts } from './declared-counts';

/** What the rate is at most, where it is withheld but some kind of missing answer is shown: everybody without those. No
 *  interval, and nothing of what is withheld in it. */
export function mostDeclared({ all, leastMissing }: DeclaredCounts, rules: ReadingRules): PublishedFigure {
  if (all.status !== 'ok' || leastMissing.status !== 'ok' || all.value < rules.percentageDenominator) {
    return { status: 'not-available' };
  }
  const value = wholePercent(Math.max(0, 1 - leastMissing.value / all.value));
  return { status: 'shown', value, lower: null, upper: null };
}
