import { type CrudeRate, type DirectRate, type IndirectRatio } from '@muster/contracts';
import { SMALL_NUMBER } from '@muster/domain';
import {
  directlyStandardisedRate,
  indirectlyStandardisedRatio,
  LEAST_EXPECTED,
  personTimeRate,
  type ReferredStratum,
  type TimeAtRisk,
  type WeightedStratum,
} from '@muster/stats';

/** Leavers over person-years as an answer shows them. Nobody who left is a rate of 0; nobody in post is no rate. */
export function crudeRate({ events, personYears }: TimeAtRisk): CrudeRate {
  const figure = personTimeRate(events, personYears);
  const counted = { events, personYears, smallNumber: events < SMALL_NUMBER };
  if (figure.status === 'not-available') {
    return { status: figure.status, reason: figure.reason, ...counted, rate: null, lower: null, upper: null };
  }
  const { ratePerYear: rate, lower, upper } = figure.value;
  return { status: 'shown', reason: null, ...counted, rate, lower, upper };
}

/** A rate of what the files do not hold: no number, never a zero. */
export const RATE_NOT_HELD: CrudeRate = {
  ...{ status: 'not-held', reason: 'not-held', events: null, personYears: null, rate: null },
  ...{ lower: null, upper: null, smallNumber: false },
};

const NO_RANGE = { rate: null, lower: null, upper: null } as const;

/** The directly standardised rate as an answer shows it. */
export function directRate(strata: readonly WeightedStratum[]): DirectRate {
  const figure = directlyStandardisedRate(strata);
  if (figure.status === 'not-available') return noDirect(figure.status, figure.reason);
  const { ratePerYear: rate, lower, upper, covered } = figure.value;
  return { status: 'shown', reason: null, rate, lower, upper, covered };
}

/** No directly standardised rate, and why. */
export function noDirect(status: DirectRate['status'], reason: string): DirectRate {
  return { status, reason, ...NO_RANGE, covered: null };
}

/** The indirectly standardised ratio as an answer shows it: with fewer than five events to be expected what is expected, and no
 *  ratio. Source: docs/methods/standardisation.md. */
export function indirectRatio(strata: readonly ReferredStratum[]): IndirectRatio {
  const figure = indirectlyStandardisedRatio(strata);
  if (figure.status === 'not-available') return noIndirect(figure.status, figure.reason);
  const { expected, ratio, lower, upper, rate } = figure.value;
  if (expected < LEAST_EXPECTED) return { ...noIndirect('not-available', 'too-few'), expected };
  return { status: 'shown', reason: null, expected, ratio, lower, upper, rate: rate.ratePerYear };
}

/** No indirectly standardised ratio, and why. */
export function noIndirect(status: IndirectRatio['status'], reason: string): IndirectRatio {
  return { status, reason, ...NO_RANGE, expected: null, ratio: null };
}
