import { type Figure } from '../figures/figure';
import { shown } from '../figures/shown';
import { type EventCount } from '../intervals/event-count';
import { fisherExactTest } from '../significance/fisher-exact-test';
import { scoreTest } from '../significance/score-test';
import { expectedEvents } from './expected-events';

export interface TestOfTwoRates {
  readonly p: number;
  readonly method: 'fisher' | 'score';
}

/** The test that fits: Fisher's exact one, two-sided, when an expected cell (events or the rest, on either side) is below
 *  5, else the score test. The method is named. Source: docs/methods/tests-of-two-rates.md. */
export function testTwoRates(
  group: EventCount,
  comparator: EventCount,
): Figure<TestOfTwoRates, 'nobody-at-risk' | 'no-variation'> {
  const expected = expectedEvents(group, comparator);
  const cells = [
    expected.group,
    expected.comparator,
    group.atRisk - expected.group,
    comparator.atRisk - expected.comparator,
  ];
  const method = Math.min(...cells) < 5 ? 'fisher' : 'score';
  const figure = (method === 'fisher' ? fisherExactTest : scoreTest)(group, comparator);
  return figure.status === 'shown' ? shown({ p: figure.value.p, method }) : figure;
}
