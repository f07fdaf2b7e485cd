import { Z_95 } from '@muster/stats';
import { type ReadingRules } from '../release/reading-rules';
import { type ReleasedCount } from './released-count';
import { shareVariance } from './share-variance';

export type TellableChange = 'rose' | 'fell' | 'no-clear-change';

/** A share of released counts: `part` of `whole`. */
export interface ReleasedShare {
  readonly part: ReleasedCount;
  readonly whole: ReleasedCount;
}

/** Whether it may be said that a share or a rate rose or fell: only when the interval of the difference excludes zero. It
 *  holds chance and rounding on both sides (95 %), and beyond that the people by whom the hold rule may keep a count
 *  behind: one fewer than the movers that update it, in the part and in the whole of both. Null when a count is not shown
 *  or the whole is too small for a percentage. Source: docs/methods/published-figures.md. */
export function changeOfShare(
  before: ReleasedShare,
  now: ReleasedShare,
  rules: ReadingRules,
): TellableChange | null {
  const sides = [before, now].map(({ part, whole }) =>
    part.status === 'ok' && whole.status === 'ok' && whole.value >= rules.percentageDenominator
      ? { part: part.value, whole: whole.value, share: Math.min(1, part.value / whole.value) }
      : null,
  );
  const [first, second] = sides;
  if (!first || !second) return null;
  const variance = [first, second]
    .map(({ part, whole }) => shareVariance(part, whole, rules.roundingBase))
    .reduce((sum, each) => sum + each, 0);
  const held = [first, second]
    .map(({ whole, share }) => ((rules.holdMovers - 1) * (1 + share)) / whole)
    .reduce((sum, each) => sum + each, 0);
  const change = second.share - first.share;
  if (Math.abs(change) <= Z_95 * Math.sqrt(variance) + held) return 'no-clear-change';
  return change > 0 ? 'rose' : 'fell';
}
