import { type PublishedFigure } from '@muster/contracts';
import { notShown } from '../derive/not-shown';
import { roundedShareInterval } from '../derive/rounded-share-interval';
import { wholePercent } from '../derive/whole-percent';
import { type ReadingRules } from '../release/reading-rules';
import { type DeclaredCounts } from './declared-counts';

/** The declaration rate of released counts as a share 0-1 of whole percents, with its approximate interval, in which the
 *  roundings of all counts behind it add up. Withheld where a count of it is, not available of fewer people than the policy
 *  asks for. Source: docs/methods/declaration-rate.md. */
export function declarationShare(
  { all, declared, roundings }: DeclaredCounts,
  rules: ReadingRules,
): PublishedFigure {
  if (all.status !== 'ok' || declared.status !== 'ok')
    return notShown(declared, all) ?? { status: 'not-available' };
  if (all.value < rules.percentageDenominator) return { status: 'not-available' };
  const { lower, upper } = roundedShareInterval(declared.value, all.value, rules.roundingBase, roundings);
  return {
    status: 'shown',
    value: wholePercent(Math.min(1, declared.value / all.value)),
    lower: wholePercent(lower),
    upper: wholePercent(upper),
  };
}
