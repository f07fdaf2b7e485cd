import { type CumulativeIncidence } from './cumulative-incidence';
import { incidenceInterval } from './incidence-interval';
import { lastStep } from './last-step';

/** The curves by route at one length of service. */
export interface IncidenceRow {
  readonly days: number;
  /** Share still in post; with the shares of all routes it sums to 1. */
  readonly survival: number;
  /** In the order of the routes' codes; bounds are null at 0 and at 1. */
  readonly routes: readonly {
    readonly share: number;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

/** Cumulative incidence at the given `days` of service, such as those of `retentionRows`: steps by the day could single
 *  out a person. Days before the start of the curves give nobody gone. Source: docs/methods/cumulative-incidence.md. */
export function incidenceRows(curves: CumulativeIncidence, days: readonly number[]): readonly IncidenceRow[] {
  return days.map((day) => {
    const step = lastStep(curves.days, day);
    return {
      days: day,
      survival: step < 0 ? 1 : (curves.survival[step] as number),
      routes: curves.routes.map(({ incidence, variance }) => {
        const share = step < 0 ? 0 : (incidence[step] as number);
        const interval = step < 0 ? null : incidenceInterval(share, variance[step] as number);
        return { share, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
      }),
    };
  });
}
