/** The nearest multiple of five. There is no tie between whole numbers. For counts that are published once and never
 *  again (docs/methods/reasons.md); counts that are published anew each quarter are rounded by `roundCount`. */
export function roundToFive(count: number): number {
  return Math.round(count / 5) * 5;
}
