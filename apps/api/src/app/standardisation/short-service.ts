import { type FineStratum } from './stratum-register';
import { type StratumTally } from './stratum-tally';

/** Bands of length of service below five years, in the order of their ids from 1. */
const SHORT_BANDS = 5;

/** Share (0-1) of the time in post of a tally with less than five years of service, among the time for which it is held; null
 *  without any. */
export function shortService(strata: readonly FineStratum[], tally: StratumTally | undefined): number | null {
  let [short, all] = [0, 0];
  for (const [id, { days }] of tally ?? []) {
    const band = strata[id]?.lengthOfService ?? 0;
    if (band > 0) all += days;
    if (band > 0 && band <= SHORT_BANDS) short += days;
  }
  return all === 0 ? null : short / all;
}
