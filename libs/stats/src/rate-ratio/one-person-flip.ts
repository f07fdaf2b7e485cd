import { type EventCount } from '../intervals/event-count';
import { rateRatioVerdict, type RateRatioVerdict } from './rate-ratio-verdict';
import { ratioOfRates } from './ratio-of-rates';

export interface OnePersonFlip {
  readonly verdict: RateRatioVerdict;
  /** With one event fewer in the group; null when it has none to lose. */
  readonly withOneFewer: RateRatioVerdict | null;
  /** With one event more in the group; null when everybody had it. */
  readonly withOneMore: RateRatioVerdict | null;
  /** Whether one person changes the verdict. */
  readonly flips: boolean;
}

/** Whether the verdict rests on one person: what it would be had one person more, or one fewer, of the group had the
 *  event. Ratios are worked out whatever the size, so that the flip of a small group can be told. Sides without people
 *  or events give `cant-tell`. Source: Uniform Guidelines 1978 (there for the four-fifths rule);
 *  docs/methods/verdict-on-a-ratio.md. */
export function onePersonFlip(group: EventCount, comparator: EventCount): OnePersonFlip {
  const at = (events: number) =>
    events < 0 || events > group.atRisk ? null : verdictOf({ events, atRisk: group.atRisk }, comparator);
  const verdict = verdictOf(group, comparator);
  const withOneFewer = at(group.events - 1);
  const withOneMore = at(group.events + 1);
  const flips = [withOneFewer, withOneMore].some((other) => other !== null && other !== verdict);
  return { verdict, withOneFewer, withOneMore, flips };
}

function verdictOf(group: EventCount, comparator: EventCount): RateRatioVerdict {
  const figure = ratioOfRates(group, comparator);
  return figure.status === 'shown' ? rateRatioVerdict(figure.value) : 'cant-tell';
}
