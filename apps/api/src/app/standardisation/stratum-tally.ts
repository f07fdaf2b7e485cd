import { FAMILIES } from './leaving-families';

/** Days in post and events of one stratum, events by position in `FAMILIES`. */
export interface StratumSums {
  days: number;
  readonly events: Int32Array;
}

/** What was counted of one group, or of everybody: by id of the finest stratum. */
export type StratumTally = Map<number, StratumSums>;

/** The sums of a stratum, begun at nothing. */
export function sumsOf(tally: StratumTally, stratum: number): StratumSums {
  const held = tally.get(stratum);
  if (held) return held;
  const begun: StratumSums = { days: 0, events: new Int32Array(FAMILIES.length) };
  tally.set(stratum, begun);
  return begun;
}
