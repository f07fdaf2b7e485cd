import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type EventCount } from '../intervals/event-count';
import { type FunnelLimits, funnelLimits } from './funnel-limits';

/** Fewest people at risk with whom a unit is plotted: the floor of every ratio of this product. */
export const LEAST_IN_UNIT = 30;

export type FunnelState = 'inside' | 'above-95' | 'above-99.8' | 'below-95' | 'below-99.8' | 'too-small';

export interface FunnelUnit {
  readonly count: EventCount;
  /** Events per person at risk, 0-1; null for a unit without people. */
  readonly rate: number | null;
  readonly state: FunnelState;
  /** Null for a unit that is too small. */
  readonly limits: FunnelLimits | null;
}

export interface FunnelPlot {
  /** The rate around which the limits lie, 0-1. */
  readonly target: number;
  /** In the order in which they were given. */
  readonly units: readonly FunnelUnit[];
}

export type NoFunnelPlot = 'no-units' | 'rate-above-1' | 'no-spread';

/** How units lie about one rate: that of all of them together unless a `target` (0-1) is given. A unit with fewer than 30
 *  people at risk is `too-small` and has no limits; its people count in the rate of all. Not available: without a unit
 *  that is large enough (`no-units`), with more events than people or a target above 1 (`rate-above-1`), and where the
 *  target is 0 or 1, around which nothing varies (`no-spread`). Source: docs/methods/funnel-plot.md. */
export function funnelPlot(units: readonly EventCount[], target?: number): Figure<FunnelPlot, NoFunnelPlot> {
  if ((target ?? 0) > 1 || units.some(({ events, atRisk }) => events > atRisk)) {
    return notAvailable('rate-above-1');
  }
  if (!units.some(({ atRisk }) => atRisk >= LEAST_IN_UNIT)) return notAvailable('no-units');
  const sum = (of: keyof EventCount) => units.reduce((all, unit) => all + unit[of], 0);
  const centre = target ?? sum('events') / sum('atRisk');
  if (!(centre > 0 && centre < 1)) return notAvailable('no-spread');
  return shown({ target: centre, units: units.map((count) => placed(count, centre)) });
}

function placed(count: EventCount, target: number): FunnelUnit {
  const rate = count.atRisk === 0 ? null : count.events / count.atRisk;
  if (rate === null || count.atRisk < LEAST_IN_UNIT) return { count, rate, state: 'too-small', limits: null };
  const limits = funnelLimits(count.atRisk, target);
  return { count, rate, state: stateOf(rate, limits), limits };
}

function stateOf(rate: number, { lower998, lower95, upper95, upper998 }: FunnelLimits): FunnelState {
  if (rate > upper998) return 'above-99.8';
  if (rate > upper95) return 'above-95';
  if (lower998 !== null && rate < lower998) return 'below-99.8';
  return lower95 !== null && rate < lower95 ? 'below-95' : 'inside';
}
