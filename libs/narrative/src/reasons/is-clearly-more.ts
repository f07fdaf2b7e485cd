/** Twice the standard error of the difference of two counts by chance alone, and four for their rounding to five. */
const ROUNDING = 4;

/** Whether one count is more than another by more than chance and rounding would explain. A sentence says so only then.
 *  Source: docs/methods/reasons.md. */
export function isClearlyMore(count: number, other: number): boolean {
  return count - other > 2 * Math.sqrt(count + other) + ROUNDING;
}
