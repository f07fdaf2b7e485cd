/** The smallest step of 1, 2 or 5 times a power of ten with which `most` steps reach over `span`. A span of 0 gives
 *  `least`. */
export function roundStep(span: number, most: number, least: number): number {
  if (span <= least * most) return least;
  const power = 10 ** Math.floor(Math.log10(span / most));
  return (
    [1, 2, 5, 10].map((factor) => factor * power).find((step) => step * most >= span * (1 - 1e-12)) ?? span
  );
}
