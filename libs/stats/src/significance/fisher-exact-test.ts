import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { checkEventCount } from '../intervals/check-event-count';
import { type EventCount } from '../intervals/event-count';

export interface FisherTest {
  /** Two-sided: chance of a table that is as likely as this one or less, if both rates were one. */
  readonly p: number;
  /** The same with tables exactly as likely as this one counted half (Lancaster's mid-P). */
  readonly midP: number;
}

/** Tables this close in probability count as equally likely; the same tolerance as R's fisher.test. */
const AS_LIKELY = 1 + 1e-7;

/** Fisher's exact test of two rates, two-sided by the rule of small probabilities. Weights of the tables come from the
 *  most likely one by ratios of whole numbers, so no factorial is needed and p is right in relative terms; below
 *  about 1e-300 it is 0. Not available when either side is empty. Throws a RangeError for counts that are none.
 *  Source: Fisher 1935; Lancaster 1961; docs/methods/tests-of-two-rates.md. */
export function fisherExactTest(
  group: EventCount,
  comparator: EventCount,
): Figure<FisherTest, 'nobody-at-risk'> {
  checkEventCount(group);
  checkEventCount(comparator);
  if (group.atRisk === 0 || comparator.atRisk === 0) return notAvailable('nobody-at-risk');
  const events = group.events + comparator.events;
  const rising = (x: number) =>
    ((group.atRisk - x) * (events - x)) / ((x + 1) * (comparator.atRisk - events + x + 1));
  const mode = Math.floor(((events + 1) * (group.atRisk + 1)) / (group.atRisk + comparator.atRisk + 2));
  const observed = weightAt(group.events, mode, rising);
  const sums = { all: 1, less: 0, equal: 0 };
  const count = (weight: number) => {
    if (weight > observed * AS_LIKELY) return;
    if (weight * AS_LIKELY < observed) sums.less += weight;
    else sums.equal += weight;
  };
  count(1);
  for (let x = mode, weight = 1; (weight *= rising(x)) > 0; x += 1) {
    sums.all += weight;
    count(weight);
  }
  for (let x = mode - 1, weight = 1; x >= 0 && (weight /= rising(x)) > 0; x -= 1) {
    sums.all += weight;
    count(weight);
  }
  return shown({
    p: Math.min(1, (sums.less + sums.equal) / sums.all),
    midP: (sums.less + sums.equal / 2) / sums.all,
  });
}

/** Probability of a table relative to the most likely one. */
function weightAt(x: number, mode: number, rising: (x: number) => number): number {
  let weight = 1;
  for (let at = mode; at < x && weight > 0; at += 1) weight *= rising(at);
  for (let at = mode - 1; at >= x && weight > 0; at -= 1) weight /= rising(at);
  return weight;
}
