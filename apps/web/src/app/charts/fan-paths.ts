import { type FanLine, type FanRun } from '@muster/narrative';

/** A place in a box of 100 by 100 whose zero is at the top left, from years and shares. */
export interface FanPlaces {
  readonly across: (years: number) => number;
  readonly down: (share: number) => number;
}

/** A line through its points as an SVG path; empty without points. */
export function fanLine(points: FanLine['points'], { across, down }: FanPlaces): string {
  const places = points.map(({ at, value }) => `${short(across(at))} ${short(down(value))}`);
  // A path that leads nowhere still shows its round ends.
  return places.length === 1 ? `M${places[0] ?? ''}h0` : through(places);
}

/** A band as a closed SVG path: its upper edge to the right, its lower edge back. Empty below two years. */
export function fanBand(
  runs: readonly FanRun[],
  bounds: readonly ['low80', 'high80'] | readonly ['low95', 'high95'],
  { across, down }: FanPlaces,
): string {
  if (runs.length < 2) return '';
  const [low, high] = bounds;
  const edge = (bound: typeof low | typeof high) =>
    runs.map((run) => `${short(across(run.at))} ${short(down(run[bound]))}`);
  return `${through([...edge(high), ...edge(low).reverse()])}Z`;
}

function through(places: readonly string[]): string {
  return places.length === 0 ? '' : `M${places.join('L')}`;
}

function short(place: number): number {
  return Math.round(place * 100) / 100;
}
