import { type HazardRatio } from '@muster/contracts';

/** Share of false alarms among all that is called different. Source: docs/methods/many-comparisons.md. */
const LEVEL = 0.05;

/** Whether a rate is called different: its interval leaves out 1, and so does chance among all models of the answer. Of forty
 *  groups that are alike two have an interval without 1. */
export function isClearlyDifferent({ lower, upper, pAdjusted }: HazardRatio): boolean {
  const outside = lower !== null && upper !== null && (lower > 1 || upper < 1);
  return outside && pAdjusted !== null && pAdjusted <= LEVEL;
}
