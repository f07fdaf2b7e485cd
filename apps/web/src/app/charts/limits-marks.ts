import { type LimitPoint, type LimitsChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';

/** Height of the plot in pixels, and what a letter and a line of text take of a plot of usual width. */
export const LIMITS_HEIGHT = 320;
const LETTER = 1.5;
const LINE_OF_TEXT = 7;
/** A word longer than this has no room in a narrow box. */
const SHORT = 6;

/** Where a point stands, in percent of the plot from its upper left corner, and how its word hangs on it. */
export interface LimitsMark {
  readonly id: string;
  readonly across: number;
  readonly down: number;
  readonly look: LimitPoint['look'];
  readonly word: string | null;
  readonly long: boolean;
  /** `text-anchor` of the word, so that it stays inside the plot. */
  readonly anchor: 'start' | 'middle' | 'end';
}

type Places = Pick<LimitsChartSpec, 'axis' | 'across'>;

/** The points of a picture. A word that would cover another is left out: the shape tells the same, and the table all. */
export function limitsMarks(spec: Places & Pick<LimitsChartSpec, 'points'>): readonly LimitsMark[] {
  const { across, down } = limitsPlaces(spec);
  const taken: { from: number; to: number; at: number }[] = [];
  return spec.points.flatMap(({ id, at, value, look, word }) => {
    if (value === null) return [];
    const [x, y] = [across(at), down(value)];
    const half = ((word?.length ?? 0) * LETTER) / 2;
    const anchor = x < half ? 'start' : x > 100 - half ? 'end' : 'middle';
    const from = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
    const free = !taken.some(
      (other) => from < other.to && from + 2 * half > other.from && Math.abs(other.at - y) < LINE_OF_TEXT,
    );
    const shown = word !== null && free;
    if (shown) taken.push({ from, to: from + 2 * half, at: y });
    const long = (word?.length ?? 0) > SHORT;
    return [{ id, across: x, down: y, look, word: shown ? word : null, long, anchor }];
  });
}

/** Where values and days, or sizes, stand in percent of the plot, from its upper left corner. */
export function limitsPlaces({ axis, across }: Places): {
  readonly across: (at: number) => number;
  readonly down: (value: number) => number;
} {
  const along = axisPlace(axis);
  return { across: axisPlace(across), down: (value) => 100 - along(value) };
}
