import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { type PeriodValue, type SeparatePeriods } from './separate-periods';
import { type XmrLimits, xmrLimits } from './xmr-limits';
import { type XmrSignal, xmrSignals } from './xmr-signals';

export interface XmrPoint extends PeriodValue {
  /** Position among the phases. */
  readonly phase: number;
  /** Distance to the point before; null for the first of a phase, and beside a period of which nothing is known. */
  readonly movingRange: number | null;
  /** None where the phase has no limits. */
  readonly signals: readonly XmrSignal[];
}

/** Without limits: fewer than twelve points, or events so rare that most periods have none or one. */
export type PhaseLimits = Figure<XmrLimits, 'too-few-points' | 'rare-events'>;

export interface XmrPhase {
  /** Positions of its first and last point, both among `points`. */
  readonly first: number;
  readonly last: number;
  /** Points with a value. */
  readonly known: number;
  readonly limits: PhaseLimits;
}

export interface XmrChart {
  readonly points: readonly XmrPoint[];
  readonly phases: readonly XmrPhase[];
}

/** Counts with a mean below this do not make limits that tell anything. Source: Wheeler 2003. */
const RARE_BELOW = 1;

/** An XmR chart: values of separate periods, limits of each phase, and which points are more than noise. A phase begins
 *  with the first period and with each that `beginsAnew`. A phase with fewer than twelve points has no limits and no
 *  signals, and borrows none; no moving range and no run goes over from one phase to the next. `counts`: values are numbers
 *  of events, and a phase with fewer than one a period on average has no limits either. Units: those of the values.
 *  Source: docs/methods/xmr-chart.md. */
export function xmrChart({ periods }: SeparatePeriods, { counts }: { readonly counts: boolean }): XmrChart {
  const starts = periods.flatMap(({ beginsAnew }, at) => (at === 0 || beginsAnew === true ? [at] : []));
  const parts = starts.map((first, phase) => {
    const last = (starts[phase + 1] ?? periods.length) - 1;
    const values = periods.slice(first, last + 1).map(({ value }) => value);
    const limits = limitsOf(values, counts);
    const signals = limits.status === 'shown' ? xmrSignals(values, limits.value) : values.map(() => []);
    const points = periods.slice(first, last + 1).map((period, at): XmrPoint => {
      const before = values[at - 1] ?? null;
      const movingRange = period.value === null || before === null ? null : Math.abs(period.value - before);
      return { ...period, phase, movingRange, signals: signals[at] ?? [] };
    });
    const known = values.filter((value) => value !== null).length;
    return { points, phase: { first, last, known, limits } };
  });
  return { points: parts.flatMap(({ points }) => points), phases: parts.map(({ phase }) => phase) };
}

function limitsOf(values: readonly (number | null)[], counts: boolean): PhaseLimits {
  const limits = xmrLimits(values);
  const rare = counts && limits.status === 'shown' && limits.value.mean < RARE_BELOW;
  return rare ? notAvailable('rare-events') : limits;
}
