import { type FanChartSpec } from './fan-chart-spec';
import { type FlowChartSpec } from './flow-chart-spec';
import { type LimitsChartSpec } from './limits-chart-spec';
import { type Said } from '../said/said';

/** One object from which the picture, the table, the sentences and the download of a figure are drawn, so that the four
 *  cannot disagree. Built by the chart functions of this library (`representationChart`, `retentionChart` ...); drawn by the web
 *  app. It is plain data: numbers in the units of the axis in what is drawn, finished text in what is read. */
export type ChartSpec =
  | IntervalChartSpec
  | TrendChartSpec
  | RatioChartSpec
  | SurvivalChartSpec
  | WaterfallChartSpec
  | StepsChartSpec
  | FanChartSpec
  | LimitsChartSpec
  | FlowChartSpec
  | TableChartSpec;

/** A dot with its interval and the population mark, one mark per group, one panel per part of the workforce. */
export interface IntervalChartSpec extends ChartFrame {
  readonly kind: 'interval';
  readonly panels: readonly { readonly heading: string | null; readonly marks: readonly ChartMark[] }[];
}

/** One line with its band per group over irregular dates; `baseline` is a level line. At most six lines a panel. */
export interface TrendChartSpec extends ChartFrame {
  readonly kind: 'trend';
  readonly panels: readonly { readonly heading: string | null; readonly lines: readonly ChartLine[] }[];
  /** Dates at which figures before and after do not simply compare: a dotted upright line with its letter. */
  readonly markers?: readonly ChartMarker[];
}

/** Relative likelihoods on a logarithmic axis: a dot with its interval, the line at 1 and the band 0.8-1.25 behind them,
 *  which the key names. `axis.scale` is `log`; values and bounds are ratios above zero; `baseline` is null. An interval
 *  that reaches beyond the axis ends in an arrow. */
export interface RatioChartSpec extends ChartFrame {
  readonly kind: 'ratio';
  readonly panels: readonly { readonly heading: string | null; readonly marks: readonly ChartMark[] }[];
}

/** Share still in post, or promoted, by years: steps with a band. More than six lines are drawn one a picture. */
export interface SurvivalChartSpec extends ChartFrame {
  readonly kind: 'survival';
  /** The axis across, from 0; ticks are years with their text. */
  readonly years: {
    readonly max: number;
    readonly ticks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly lines: readonly ChartCurve[];
}

/** Parts that lead from one value to another: bars that begin where the one before ended. `axis.min` need not be 0. */
export interface WaterfallChartSpec extends ChartFrame {
  readonly kind: 'waterfall';
  readonly bars: readonly ChartBar[];
}

/** Stages of a process, one panel per group: how many people passed each, and between two stages the share of the one
 *  that came through to the next. The axis is the share of those in the first stage, so that a small group can be seen
 *  beside a large one. */
export interface StepsChartSpec extends ChartFrame {
  readonly kind: 'steps';
  readonly panels: readonly { readonly heading: string | null; readonly steps: readonly ChartStep[] }[];
}

/** No picture: the table is the figure. The key and the ticks of the axis are empty. */
export interface TableChartSpec extends ChartFrame {
  readonly kind: 'table';
}

export interface ChartMarker {
  /** A, B, C ... in the order of dates; what happened on one date shares a letter. */
  readonly letter: string;
  readonly asAt: string;
  /** One sentence or several. */
  readonly text: string;
}

export interface ChartFrame {
  /** Unique on a page and free of values: `representation-ethnicity`. */
  readonly id: string;
  /** The message in at most ten words. */
  readonly title: string;
  /** Measure, population, place and date. */
  readonly subtitle: string;
  /** One to three sentences of at most 25 words: the text alternative of the picture. */
  readonly sentences: readonly string[];
  /** The same sentences, with the place of each number in the table; not given: nobody knows where they stand. */
  readonly said?: readonly Said[];
  /** What the marks mean, in words, in the order in which they are drawn. */
  readonly key: readonly {
    readonly mark: ChartKeyMark;
    readonly text: string;
  }[];
  /** Axis of the values, with at most six ticks. Shares 0-1 unless the kind says otherwise; counts in a trend of counts. */
  readonly axis: {
    readonly label: string;
    /** Where the axis begins: 0 unless given. Above zero where `scale` is `log`. */
    readonly min?: number;
    readonly max: number;
    /** `linear` unless given. */
    readonly scale?: 'linear' | 'log';
    readonly ticks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly table: ChartTable;
  /** Rows of the download, header first; the numbers are those of the table. Write them with `toCsv`. */
  readonly csv: { readonly fileName: string; readonly rows: readonly (readonly string[])[] };
  /** Things you need to know: who is counted, what is left out, which baseline. */
  readonly notes: readonly string[];
}

/** What a key can explain. `interval`: the bar of a dot, or the band of a line. Of ratios, `equal`: the line at 1;
 *  `band`: 0.8-1.25; `beyond`: the arrow. Of a waterfall, `total`, `more` and `less`. `step`: the bar of a stage. Of a fan,
 *  `middle` of the runs, `inner` and `outer` band, `level` and the middle of another panel `beside`; `dot`: counted. Of
 *  points between limits, `limit`, `outer-limit`, signals `high` and `low`, and where limits begin `anew`. */
export type ChartKeyMark =
  | 'dot'
  | 'interval'
  | 'population'
  | 'marker'
  | 'equal'
  | 'band'
  | 'beyond'
  | 'total'
  | 'more'
  | 'less'
  | 'step'
  | 'middle'
  | 'inner'
  | 'outer'
  | 'level'
  | 'beside'
  | 'limit'
  | 'outer-limit'
  | 'high'
  | 'low'
  | 'anew';

export interface ChartMark {
  /** Unique in the chart, not only in its panel. */
  readonly id: string;
  readonly label: string;
  readonly status: 'shown' | 'withheld' | 'not-held' | 'not-available';
  /** In the units of the axis; null is drawn as a labelled gap, never as zero. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly baseline: number | null;
  /** What stands beside the mark: the value as the table prints it, with its unit, or the symbol of the cell. */
  readonly text: string;
  /** The mark in words, for the data cursor. */
  readonly spoken: string;
}

export interface ChartLine {
  readonly id: string;
  readonly label: string;
  /** Symbol that stands where the line would be, when none of its points has a value. */
  readonly absent?: string;
  readonly baseline: number | null;
  /** The baseline as the table prints it, with its unit: `30.9 %`. Null where there is none. */
  readonly baselineText: string | null;
  /** What the baseline is, in one word; `Population` unless given. */
  readonly baselineLabel?: string;
  readonly points: readonly {
    readonly asAt: string;
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly spoken: string;
    /** False where no line may join the point to the one before it. */
    readonly joined?: boolean;
  }[];
}

export interface ChartCurve {
  readonly id: string;
  /** Stands at the end of the line. */
  readonly label: string;
  /** Symbol that stands behind the name of a line without points. */
  readonly absent?: string;
  /** In the order of years. The line keeps each value up to the next point and ends at the last; no point, no line. */
  readonly points: readonly {
    readonly years: number;
    /** Shares 0-1. */
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
    /** The point in words, the line's name among them, for the data cursor. */
    readonly spoken: string;
  }[];
}

export interface ChartBar {
  readonly id: string;
  readonly label: string;
  /** A part leads from `from` to `to`; a total from 0 to its value. A total that the axis does not show from 0 is drawn
   *  with a torn edge. */
  readonly from: number;
  readonly to: number;
  readonly role: 'total' | 'part';
  /** As the table prints it, with its unit; of a part with + or − in front. */
  readonly text: string;
  readonly spoken: string;
}

export interface ChartStep {
  /** Unique in the chart: group and stage. */
  readonly id: string;
  readonly label: string;
  /** People who passed the stage; null is drawn as a labelled gap, never as zero. */
  readonly value: number | null;
  /** Of those in the first stage, 0-1: the length of the bar. */
  readonly share: number | null;
  /** The number of people as the table prints it, or the symbol of the cell. */
  readonly text: string;
  /** Share of the stage before that passed this one, in words; null at the first stage. Written between the two. */
  readonly between: string | null;
  readonly spoken: string;
  /** The stage with the lowest share of the one before: marked with a word. */
  readonly losesMost: boolean;
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    /** Right-aligned. Row headers are not numeric. */
    readonly numeric: boolean;
    readonly rowHeader: boolean;
  }[];
  readonly rows: readonly {
    readonly id: string;
    /** One cell per column; a cell is never empty. */
    readonly cells: readonly ChartCell[];
    /** What a person sees who opens the figure: definition, numerator, denominator, baseline, snapshot. */
    readonly detail: readonly { readonly term: string; readonly text: string }[];
  }[];
  /** Symbols that stand in cells, with their meaning, for the line under the table. */
  readonly symbols: readonly { readonly symbol: string; readonly meaning: string }[];
}

export interface ChartCell {
  readonly text: string;
  /** What a screen reader says when the text is a symbol (`[x]`: "not available"). */
  readonly meaning?: string;
  /** Number to sort by; null sorts last in both directions. */
  readonly sort: number | string | null;
}
