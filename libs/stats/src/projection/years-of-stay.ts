import { type PathPlan } from './path-plan';
import { type SideRates } from './year-rates';

/** How many years, the first included, somebody who begins in each cell is expected to be counted at the end of: written
 *  into `into`, by cell. Infinity from where one may never leave. Nobody goes down, so each cell needs only cells above.
 *  Source: Bartholomew, Forbes and McClean 1991, fundamental matrix of a transient chain; docs/methods/projection.md. */
export function yearsOfStay(
  { leaving, promotion }: SideRates,
  { ranks, bands, ageing }: PathPlan,
  into: Float64Array,
): void {
  for (let rank = ranks - 1; rank >= 0; rank -= 1) {
    const up = promotion[rank] as number;
    for (let band = bands - 1; band >= 0; band -= 1) {
      const cell = rank * bands + band;
      const older = ageing[band] as number;
      const stays = 1 - (leaving[band] as number);
      const onward =
        times(stays * (1 - up) * older, into[cell + 1]) +
        times(stays * up * (1 - older), into[cell + bands]) +
        times(stays * up * older, into[cell + bands + 1]);
      // The part that goes on or out, from the parts themselves: 1 less the part that stays would lose digits near 0.
      const out = (leaving[band] as number) + stays * (up + (1 - up) * older);
      into[cell] = (1 + onward) / out;
    }
  }
}

/** 0 times what is endless, or not there, is 0: nobody gets that far. */
function times(part: number, years: number | undefined): number {
  return part === 0 || years === undefined ? 0 : part * years;
}
