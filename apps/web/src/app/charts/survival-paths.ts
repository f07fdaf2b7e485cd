import { type ChartCurve } from '@muster/narrative';

/** Steps and band of one line as SVG paths, and the point where it ends. */
export interface SurvivalPaths {
  readonly steps: string;
  /** Empty where no point has an interval. */
  readonly band: string;
  readonly end: { readonly across: number; readonly down: number };
}

/** The length of an axis to percentages of a box whose zero is at the top left. */
export interface SurvivalPlaces {
  readonly across: (years: number) => number;
  readonly down: (share: number) => number;
}

/** Draws one line in a box of 100 by 100: each value holds up to the next point, and the last point ends the line. The
 *  band breaks where a point has no interval. Null for a line without points. */
export function survivalPaths(
  points: ChartCurve['points'],
  { across, down }: SurvivalPlaces,
): SurvivalPaths | null {
  const last = points.at(-1);
  if (!last) return null;
  const steps = points
    .map(({ years, value }, index) =>
      index === 0
        ? `M${short(across(years))} ${short(down(value))}`
        : `H${short(across(years))}V${short(down(value))}`,
    )
    .join('');
  // A path that leads nowhere still shows its round ends: a line of one point is a dot.
  return {
    steps: points.length === 1 ? `${steps}h0` : steps,
    band: bandOf(points, { across, down }),
    end: { across: across(last.years), down: down(last.value) },
  };
}

/** One box for each stretch from a point to the next. */
function bandOf(points: ChartCurve['points'], { across, down }: SurvivalPlaces): string {
  return points
    .map(({ years, lower, upper }, index) => {
      const next = points[index + 1];
      if (!next || lower === null || upper === null) return '';
      const [left, right] = [short(across(years)), short(across(next.years))];
      return `M${left} ${short(down(upper))}H${right}V${short(down(lower))}H${left}Z`;
    })
    .join('');
}

function short(place: number): number {
  return Math.round(place * 100) / 100;
}
