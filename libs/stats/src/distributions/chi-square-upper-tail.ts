import { gammaTails } from './gamma-tails';

/** Chance that a chi-square variable with `degreesOfFreedom` >= 1 is at least `statistic` >= 0, right in relative terms
 *  in the far tail too. Source: docs/methods/log-rank.md. */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  return gammaTails(degreesOfFreedom / 2, statistic / 2).upper;
}
