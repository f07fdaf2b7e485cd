import { type ChartCurve, type SurvivalChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { spreadLabels } from './spread-labels';
import { type SurvivalPaths, survivalPaths } from './survival-paths';
import { MOST_PANELS } from './trend-panels';

/** Lines of one picture; more cannot be told apart. */
const MOST_LINES = 6;

/** Heights of plots in pixels. Fixed, so that labels can be kept apart without measuring. */
const PLOT_HEIGHT = 280;
const SMALL_HEIGHT = 190;

const LINE_OF_TEXT = 20;
/** Letters that fit a line of the column of labels, 150 pixels wide without the swatch. */
const LETTERS_A_LINE = 15;

/** One drawn line. `look` counts from 0 and stands for its dashes and its colour. */
export interface SurvivalLine extends SurvivalPaths {
  readonly id: string;
  readonly label: string;
  readonly look: number;
  /** Middle of the label as a percentage of the plot's height; null where labels stand below the plot. */
  readonly labelAt: number | null;
}

export interface SurvivalPanel {
  readonly heading: string | null;
  /** Of its plot, in pixels. */
  readonly height: number;
  readonly lines: readonly SurvivalLine[];
}

/** Up to six lines share a picture and are named at their ends; more get a picture each, with the same axes and their name
 *  above. Lines without points are in no picture. Of more than sixteen pictures the last are left to the table. */
export function survivalPanels(spec: SurvivalChartSpec): readonly SurvivalPanel[] {
  const curves = spec.lines.filter(({ points }) => points.length > 0);
  if (curves.length === 0) return [];
  if (curves.length <= MOST_LINES) {
    return [{ heading: null, height: PLOT_HEIGHT, lines: nameAtEnds(draw(curves, spec)) }];
  }
  return curves
    .slice(0, MOST_PANELS)
    .map((curve) => ({ heading: curve.label, height: SMALL_HEIGHT, lines: draw([curve], spec) }));
}

function draw(curves: readonly ChartCurve[], { axis, years }: SurvivalChartSpec): readonly SurvivalLine[] {
  const share = axisPlace(axis);
  const places = { across: axisPlace({ max: years.max }), down: (value: number) => 100 - share(value) };
  return curves.flatMap(({ id, label, points }, look) => {
    const paths = survivalPaths(points, places);
    return paths ? [{ id, label, look, labelAt: null, ...paths }] : [];
  });
}

function nameAtEnds(lines: readonly SurvivalLine[]): readonly SurvivalLine[] {
  const middles = spreadLabels(
    lines.map(({ label, end }) => ({
      at: (end.down / 100) * PLOT_HEIGHT,
      height: Math.ceil(label.length / LETTERS_A_LINE) * LINE_OF_TEXT,
    })),
    PLOT_HEIGHT,
  );
  if (!middles) return lines;
  return lines.map((line, index) => ({ ...line, labelAt: ((middles[index] ?? 0) / PLOT_HEIGHT) * 100 }));
}
