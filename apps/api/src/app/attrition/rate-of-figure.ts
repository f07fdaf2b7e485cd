import { type AttritionPart } from '@muster/contracts';
import { type Figure } from '@muster/stats';

type Rate = AttritionPart['rates']['start'];

interface RateValue {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** A rate as an answer shows it. `events` and `denominator` stand there also when the rate does not exist, for they were
 *  counted. */
export function rateOfFigure(
  figure: Figure<RateValue, string>,
  events: number,
  denominator: number | null,
): Rate {
  if (figure.status === 'not-available') {
    const status = figure.reason === 'not-held' ? 'not-held' : 'not-available';
    return { status, events, denominator, rate: null, lower: null, upper: null, reason: figure.reason };
  }
  const { rate, lower, upper } = figure.value;
  return { status: 'shown', events, denominator, rate, lower, upper, reason: null };
}
