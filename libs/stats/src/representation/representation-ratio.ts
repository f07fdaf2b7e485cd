import { type Interval } from '../intervals/wilson-interval';

export interface RepresentationRatio extends Interval {
  /** 1 = parity; below 1 = fewer than in the population. */
  readonly ratio: number;
  /** The group is under 0.5 % of the population: the ratio moves wildly and is not to be read alone. */
  readonly smallBaseline: boolean;
}

/** Representation ratio: share of the group in the workforce divided by its share of the population (both 0-1, same
 *  group definition), with the bounds of `interval` divided likewise. Null when nobody in the population belongs to the
 *  group. Source: docs/methods/representation-ratio.md. */
export function representationRatio(
  share: number,
  interval: Interval,
  baselineShare: number,
): RepresentationRatio | null {
  if (baselineShare === 0) return null;
  return {
    ratio: share / baselineShare,
    lower: interval.lower / baselineShare,
    upper: interval.upper / baselineShare,
    smallBaseline: baselineShare < 0.005,
  };
}
