import { type Figure } from '../figures/figure';
import { type EventCount } from '../intervals/event-count';
import { onePersonFlip, type OnePersonFlip } from './one-person-flip';
import { rateRatioVerdict, type RateRatioVerdict } from './rate-ratio-verdict';
import {
  type EventIs,
  type NoRatio,
  relativeLikelihood,
  type RelativeLikelihood,
} from './relative-likelihood';
import { testTwoRates, type TestOfTwoRates } from './test-two-rates';
import { yearsToSettle, type YearsToSettle } from './years-to-settle';

export interface RateComparison<E extends EventIs> {
  readonly relativeLikelihood: Figure<RelativeLikelihood<E>, NoRatio>;
  readonly test: Figure<TestOfTwoRates, 'nobody-at-risk' | 'no-variation'>;
  readonly verdict: RateRatioVerdict;
  /** Null without a ratio: `cant-tell` then rests on the size, and no person turns it. */
  readonly flip: OnePersonFlip | null;
  /** Only beside `cant-tell`; else null. */
  readonly settles: Figure<YearsToSettle, 'nobody-at-risk' | 'no-events' | 'settled'> | null;
}

/** Everything that is said of one group's rate beside its comparator's: relative likelihood (above 1 = the group is worse
 *  off), test, verdict, whether one person turns it, and after how many more years of data like these `years` a `cant-tell`
 *  would end. Without a ratio the verdict is `cant-tell`. Source: docs/methods/verdict-on-a-ratio.md. */
export function compareRates<E extends EventIs>(
  eventIs: E,
  group: EventCount,
  comparator: EventCount,
  years: number,
): RateComparison<E> {
  const likelihood = relativeLikelihood(eventIs, group, comparator);
  const verdict = likelihood.status === 'shown' ? rateRatioVerdict(likelihood.value) : 'cant-tell';
  return {
    relativeLikelihood: likelihood,
    test: testTwoRates(group, comparator),
    verdict,
    flip: likelihood.status === 'shown' ? onePersonFlip(group, comparator) : null,
    settles: verdict === 'cant-tell' ? yearsToSettle(group, comparator, years) : null,
  };
}
