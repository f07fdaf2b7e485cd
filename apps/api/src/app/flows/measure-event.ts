import { type EventRateRow } from '@muster/contracts';
import { averageOverDays, DAYS_PER_YEAR, type EpochDay, type Stock } from '@muster/domain';
import { personTimeRate, rateOfCount, wilsonInterval } from '@muster/stats';
import { type EventRatesPlan } from './event-rates-plan';
import { type EventSums } from './event-tally';

export type MeasuredEvent = Pick<EventRateRow, 'events' | 'atRisk' | 'rate' | 'lower' | 'upper' | 'reason'>;

/** The rate of one group on the denominator of the question, with the interval that belongs to it: Wilson for a share of
 *  a cohort, Byar for a count over people or person-years. Without anybody to divide by there is no rate, and a reason.
 *  Source: docs/methods/leaver-rates.md, promotion.md. */
export function measureEvent(
  { kind, denominator, period: { from, to } }: EventRatesPlan,
  sums: EventSums,
): MeasuredEvent {
  if (denominator === 'person-years') return perPersonYear(sums);
  if (denominator === 'average') {
    const { averageInPost } = averageOverDays([inPost(from, sums.start), inPost(to, sums.end)]);
    return ofPeople(sums.flows, averageInPost, 'nobody-at-risk');
  }
  if (kind === 'joiners') return ofPeople(sums.cohortEvents, sums.start, 'nobody-at-start');
  const interval = wilsonInterval(sums.cohortEvents, sums.start);
  if (interval === null) return none(sums.cohortEvents, sums.start, 'nobody-at-risk');
  return {
    ...{ events: sums.cohortEvents, atRisk: sums.start, rate: sums.cohortEvents / sums.start },
    ...{ lower: interval.lower, upper: interval.upper, reason: null },
  };
}

/** Events of the period on the denominator of the question. */
export function eventsOf({ denominator }: EventRatesPlan, sums: EventSums): number {
  return denominator === 'start' ? sums.cohortEvents : sums.flows;
}

function perPersonYear({ flows, days }: EventSums): MeasuredEvent {
  const years = days / DAYS_PER_YEAR;
  const figure = personTimeRate(flows, years);
  if (figure.status === 'not-available') return none(flows, years, figure.reason);
  const { ratePerYear, lower, upper } = figure.value;
  return { events: flows, atRisk: years, rate: ratePerYear, lower, upper, reason: null };
}

function ofPeople(events: number, people: number, reason: string): MeasuredEvent {
  if (people === 0) return none(events, people, reason);
  const { rate, lower, upper } = rateOfCount(events, people);
  return { events, atRisk: people, rate, lower, upper, reason: null };
}

function none(events: number, atRisk: number, reason: string): MeasuredEvent {
  return { events, atRisk, rate: null, lower: null, upper: null, reason };
}

function inPost(asAt: EpochDay, people: number): Stock {
  return { asAt, inPost: people, unit: 'headcount' };
}
