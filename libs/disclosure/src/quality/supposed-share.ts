import { type PublishedFigure, type PublishedRow } from '@muster/contracts';
import { representationVerdict } from '@muster/stats';
import { figureOfCount } from '../answers/figure-of-count';
import { notShown } from '../derive/not-shown';
import { type ReleasedCount } from '../derive/released-count';
import { roundedShareInterval } from '../derive/rounded-share-interval';
import { wholePercent } from '../derive/whole-percent';
import { type ReadingRules } from '../release/reading-rules';
import { publicShare } from './public-share';

/** A released share under a supposition, with its verdict against the population: `parts` says how many released counts the
 *  part is the sum of. `closed`: below the gate, where neither share nor verdict is said. */
export function supposedShare(
  {
    part,
    whole,
    parts,
  }: { readonly part: ReleasedCount; readonly whole: ReleasedCount; readonly parts: number },
  population: number | null,
  closed: boolean,
  rules: ReadingRules,
): Pick<PublishedRow, 'figures' | 'verdict'> {
  const counts = {
    people: figureOfCount(part),
    of: figureOfCount(whole),
    population: publicShare(population),
  };
  const none = (share: PublishedFigure) => ({ figures: { ...counts, share }, verdict: null });
  if (closed) return none({ status: 'not-available' });
  if (part.status !== 'ok' || whole.status !== 'ok')
    return none(notShown(part, whole) ?? { status: 'not-available' });
  if (whole.value < rules.percentageDenominator) return none({ status: 'not-available' });
  const interval = roundedShareInterval(part.value, whole.value, rules.roundingBase, parts);
  return {
    figures: {
      ...counts,
      share: {
        status: 'shown',
        value: wholePercent(Math.min(1, part.value / whole.value)),
        lower: wholePercent(interval.lower),
        upper: wholePercent(interval.upper),
      },
    },
    verdict: population === null ? null : representationVerdict(interval, population),
  };
}
