import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type EventCount } from '../intervals/event-count';
import { katzInterval } from '../intervals/katz-interval';
import { Z_95 } from '../intervals/z-95';
import { expectedEvents } from './expected-events';
import { relativeLikelihood } from './relative-likelihood';
import { rateRatioVerdict } from './rate-ratio-verdict';

export interface YearsToSettle {
  /** Whole years on top of the ones held. */
  readonly moreYears: number;
  /** What the verdict would then be, if the rates stayed as they are. */
  readonly verdict: 'clear' | 'likely' | 'none';
}

/** How many more years of data, like the `years` > 0 already pooled, would end a `cant-tell`: the fewest whole years after
 *  which there are 30 people and 5 expected events on each side and the Katz interval, shrunk by the square root of the
 *  data, gives another verdict. A planning figure: it takes today's rates for the true ones. Not available where the
 *  verdict is settled already, a side is empty, or a side has no event. Source: docs/methods/verdict-on-a-ratio.md. */
export function yearsToSettle(
  group: EventCount,
  comparator: EventCount,
  years: number,
): Figure<YearsToSettle, 'nobody-at-risk' | 'no-events' | 'settled'> {
  if (!(years > 0) || years === Infinity) throw new RangeError('years of data are more than 0');
  const now = relativeLikelihood('unwanted', group, comparator);
  if (now.status === 'shown' && rateRatioVerdict(now.value) !== 'cant-tell') return notAvailable('settled');
  const katz = katzInterval(group, comparator);
  if (katz.status === 'not-available') return katz;
  const logRatio = Math.log(katz.value.ratio);
  const deviation = Math.log(katz.value.upper / katz.value.ratio) / Z_95;
  const after = (times: number) => {
    const reach = Math.exp((Z_95 * deviation) / Math.sqrt(times));
    return rateRatioVerdict({ lower: Math.exp(logRatio) / reach, upper: Math.exp(logRatio) * reach });
  };
  // Whichever comes first: 1 left out of the interval, or the interval inside 0.8-1.25.
  const halfWidth = Math.max(Math.abs(logRatio), Math.log(1.25) - Math.abs(logRatio));
  const expected = expectedEvents(group, comparator);
  const times = Math.max(
    1,
    ((Z_95 * deviation) / halfWidth) ** 2,
    30 / Math.min(group.atRisk, comparator.atRisk),
    5 / Math.min(expected.group, expected.comparator),
  );
  // At least one: the interval in use may be Koopman's, which can differ on today's counts.
  let moreYears = Math.max(1, Math.ceil((times - 1) * years));
  for (let verdict = after((years + moreYears) / years); ; verdict = after((years + ++moreYears) / years)) {
    if (verdict !== 'cant-tell') return shown({ moreYears, verdict });
  }
}
