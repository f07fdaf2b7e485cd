/** Beyond this many years a sentence does not look. */
const FURTHEST = 5;
/** A grid of years in whole days misses a whole year by less than this. */
const DAY = 0.003;

/** The row of a curve that its sentence is about: five years, or the last whole year before; null when the curve has
 *  none after its start. */
export function curveHorizon<Row extends { readonly years: number }>(rows: readonly Row[]): Row | null {
  const whole = rows
    .slice(1)
    .filter(({ years }) => years <= FURTHEST + DAY && Math.abs(years - Math.round(years)) < DAY);
  return whole.at(-1) ?? null;
}
