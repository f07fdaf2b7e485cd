import { type PublishedFigure } from '@muster/contracts';
import { type ReadingRules } from '../release/reading-rules';
import { notShown } from './not-shown';
import { type ReleasedCount } from './released-count';
import { roundedShareInterval } from './rounded-share-interval';
import { wholePercent } from './whole-percent';

/** A published percentage as a share 0-1 of whole percents: `part` of `whole`, both released, with its approximate
 *  interval. Withheld when a count is; not available of fewer released people than the policy asks for (25), because the
 *  rounding alone would move it. Rounding may lift the part above the whole: the share is then 1. Never of true counts.
 *  Source: docs/methods/published-figures.md. */
export function percentage(part: ReleasedCount, whole: ReleasedCount, rules: ReadingRules): PublishedFigure {
  if (part.status !== 'ok' || whole.status !== 'ok') {
    return notShown(part, whole) ?? { status: 'not-available' };
  }
  if (whole.value < rules.percentageDenominator) return { status: 'not-available' };
  const { lower, upper } = roundedShareInterval(part.value, whole.value, rules.roundingBase);
  return {
    status: 'shown',
    value: wholePercent(Math.min(1, part.value / whole.value)),
    lower: wholePercent(lower),
    upper: wholePercent(upper),
  };
}
