import { type ChartFan, type FanChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';
import { fanBand, fanLine, type FanPlaces } from './fan-paths';
import { spreadLabels } from './spread-labels';

/** Heights of plots in pixels. Fixed, so that labels can be kept apart without measuring. */
const PLOT_HEIGHT = 320;
const SMALL_HEIGHT = 200;
const LINE_OF_TEXT = 20;
/** Letters that fit a line of the column of names. */
const LETTERS_A_LINE = 16;

/** A name beside the plot, led from the place at which its line ends. Percentages of the plot's height. */
export interface FanName {
  readonly text: string;
  readonly at: number;
  readonly from: number;
}

export interface FanPanel {
  readonly id: string;
  readonly heading: string | null;
  /** Of its plot, in pixels. */
  readonly height: number;
  readonly inner: string;
  readonly outer: string;
  readonly middle: string;
  readonly baseline: string;
  readonly level: string;
  readonly beside: string;
  readonly counted: readonly { readonly id: string; readonly across: number; readonly down: number }[];
  /** None where several panels share the width: the key says what lines mean. */
  readonly names: readonly FanName[];
}

/** The pictures of a fan chart: one wide picture with names at the ends of its lines, or several small ones on the same
 *  axes. A fan without runs keeps what was counted and what it is compared with. */
export function fanPanels(spec: FanChartSpec): readonly FanPanel[] {
  const places = placesOf(spec);
  const alone = spec.panels.length === 1;
  return spec.panels.map((fan) => ({
    id: fan.id,
    heading: alone ? null : fan.heading,
    height: alone ? PLOT_HEIGHT : SMALL_HEIGHT,
    inner: fanBand(fan.runs, ['low80', 'high80'], places),
    outer: fanBand(fan.runs, ['low95', 'high95'], places),
    middle: fanLine(fan.runs, places),
    baseline: fanLine(fan.baseline?.points ?? [], places),
    level: fanLine(fan.level?.points ?? [], places),
    beside: fanLine(fan.beside?.points ?? [], places),
    counted: fan.counted.map(({ id, at, value }) => ({
      id,
      across: places.across(at),
      down: places.down(value),
    })),
    names: alone ? namesOf(fan, places) : [],
  }));
}

/** Where shares and years stand on the axes of the chart. */
export function placesOf({ axis, years }: Pick<FanChartSpec, 'axis' | 'years'>): FanPlaces {
  const share = axisPlace(axis);
  return { across: axisPlace(years), down: (value) => 100 - share(value) };
}

function namesOf({ runs, baseline, level }: ChartFan, { down }: FanPlaces): readonly FanName[] {
  const last = runs.at(-1);
  const ends = [
    ...(last
      ? [
          { text: '95% range', value: last.high95 },
          { text: '80% range', value: last.high80 },
          { text: 'Middle of the runs', value: last.value },
        ]
      : []),
    ...[level, baseline].flatMap((line) => {
      const end = line?.points.at(-1);
      return line && end ? [{ text: line.label, value: end.value }] : [];
    }),
  ].map(({ text, value }) => ({ text, from: down(value) }));
  const middles = spreadLabels(
    ends.map(({ text, from }) => ({
      at: (from / 100) * PLOT_HEIGHT,
      height: Math.ceil(text.length / LETTERS_A_LINE) * LINE_OF_TEXT,
    })),
    PLOT_HEIGHT,
  );
  return middles === null
    ? []
    : ends.map((end, index) => ({ ...end, at: ((middles[index] ?? 0) / PLOT_HEIGHT) * 100 }));
}
