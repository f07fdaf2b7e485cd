import { funnelLimit } from './funnel-limit';

/** Limits of a rate (0-1) around a target; a lower one is null where even no event would not be unusual. */
export interface FunnelLimits {
  readonly lower998: number | null;
  readonly lower95: number | null;
  readonly upper95: number;
  readonly upper998: number;
}

/** The four limits of a funnel plot for a unit of `atRisk` people around `target`: 95 % (2.5 % beyond each) and 99.8 % (0.1 %
 *  beyond each), exact and interpolated from either end: upper limits are lower limits of those to whom it did not happen.
 *  A rate lies beyond a limit exactly when a rate as far out has a chance below 2.5 % or 0.1 %. Upper ones end at 1.
 *  Throws a RangeError as `funnelLimit` does. Source: Spiegelhalter 2005; docs/methods/funnel-plot.md. */
export function funnelLimits(atRisk: number, target: number): FunnelLimits {
  const lower = (probability: number) => {
    const limit = funnelLimit(atRisk, target, probability);
    return limit > 0 ? limit : null;
  };
  const upper = (probability: number) => Math.min(1, 1 - funnelLimit(atRisk, 1 - target, probability));
  return { lower998: lower(0.001), lower95: lower(0.025), upper95: upper(0.025), upper998: upper(0.001) };
}
