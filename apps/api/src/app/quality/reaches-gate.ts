/** Whether so many have declared a characteristic that shares and verdicts by it may be said. `rate` and `least` are 0-1 and
 *  compared in whole percents, as they are printed. Source: docs/methods/declaration-rate.md. */
export function reachesGate(rate: number, least: number): boolean {
  return Math.round(rate * 100) >= Math.round(least * 100);
}
