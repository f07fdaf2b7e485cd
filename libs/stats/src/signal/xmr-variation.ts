import { type XmrChart } from './xmr-chart';
import { type XmrRule } from './xmr-signals';

/** Which way of a measure is better. It belongs to the measure, never to the figures. */
export type BetterWay = 'higher' | 'lower';

export interface XmrVariation {
  readonly state: 'better' | 'worse' | 'no-change' | 'too-few';
  /** The rule that decided; null without one. */
  readonly rule: XmrRule | null;
  /** Why nothing can be told: fewer than twelve points since limits began anew, or events so rare that most periods have
   *  none or one. */
  readonly reason: 'too-few-points' | 'rare-events' | null;
}

/** What a chart says of today: whether the newest known point of the last phase is a signal, and which way. Of several
 *  rules the first in their order decides. Too few to tell where the last phase has no limits. Source:
 *  docs/methods/xmr-chart.md. */
export function xmrVariation({ points, phases }: XmrChart, better: BetterWay): XmrVariation {
  const phase = phases.at(-1);
  if (phase?.limits.status !== 'shown') {
    return { state: 'too-few', rule: null, reason: phase?.limits.reason ?? 'too-few-points' };
  }
  const newest = points.slice(phase.first).findLast(({ value }) => value !== null);
  const signal = newest?.signals[0];
  if (!signal) return { state: 'no-change', rule: null, reason: null };
  const higher = signal.direction === 'high';
  return { state: higher === (better === 'higher') ? 'better' : 'worse', rule: signal.rule, reason: null };
}
