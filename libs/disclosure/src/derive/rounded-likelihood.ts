import { type PublishedFigure } from '@muster/contracts';
import { Z_95 } from '@muster/stats';
import { type ReadingRules } from '../release/reading-rules';
import { notShown } from './not-shown';
import { type ReleasedCount } from './released-count';
import { type ReleasedEvents } from './released-events';
import { roundingVariance } from './rounding-variance';

/** Relative likelihood of an event from released counts, oriented so that above 1 the group is worse off: of what nobody
 *  wants the rate of the group by that of the comparator, of what people want the other way round. The logarithm has the
 *  variance 1/x1 - 1/n1 + 1/x2 - 1/n2 + 4 (1/x1² + 1/n1² + 1/x2² + 1/n2²). Withheld when a count is; `too-wide` when either
 *  side has fewer events than the policy compares (20); not available of fewer people than percentages need. Two decimals.
 *  Source: docs/methods/published-figures.md. */
export function roundedLikelihood(
  eventIs: 'wanted' | 'unwanted',
  group: ReleasedEvents,
  comparator: ReleasedEvents,
  rules: ReadingRules,
): PublishedFigure {
  const counts = [group.events, group.atRisk, comparator.events, comparator.atRisk];
  const [x1, n1, x2, n2] = counts.map(shownValue);
  if (x1 === undefined || n1 === undefined || x2 === undefined || n2 === undefined) {
    return notShown(...counts) ?? { status: 'not-available' };
  }
  if (Math.min(n1, n2) < rules.percentageDenominator) return { status: 'not-available' };
  if (Math.min(x1, x2) < rules.comparableEvents) return { status: 'too-wide' };
  const inverse = (power: 1 | 2) => (count: number) => 1 / count ** power;
  const chance = [x1, x2].map(inverse(1)).reduce(sum) - [n1, n2].map(inverse(1)).reduce(sum);
  const rounding = roundingVariance(rules.roundingBase) * [x1, n1, x2, n2].map(inverse(2)).reduce(sum);
  const half = Z_95 * Math.sqrt(Math.max(0, chance) + rounding);
  const ratio = (x1 / n1 / (x2 / n2)) ** (eventIs === 'unwanted' ? 1 : -1);
  const shown = (number: number) => Math.round(number * 100) / 100;
  return {
    status: 'shown',
    value: shown(ratio),
    lower: shown(ratio * Math.exp(-half)),
    upper: shown(ratio * Math.exp(half)),
  };
}

function shownValue(count: ReleasedCount): number | undefined {
  return count.status === 'ok' ? count.value : undefined;
}

function sum(one: number, other: number): number {
  return one + other;
}
