import { type ChartFrame } from './chart-spec';

/** Where a share leads: what was counted, the middle of many runs with two bands around it, and what it is compared with.
 *  One panel each for what is compared, on the same axes. */
export interface FanChartSpec extends ChartFrame {
  readonly kind: 'fan';
  /** The axis across, in years from today: what was counted lies below 0. Ticks are calendar years. */
  readonly years: {
    readonly label: string;
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly panels: readonly ChartFan[];
}

export interface ChartFan {
  readonly id: string;
  /** Null where one panel is all there is. */
  readonly heading: string | null;
  /** What was counted, oldest first; a share that is not known has no point. */
  readonly counted: readonly FanPoint[];
  /** The middle of the runs with its bands, in the order of years. */
  readonly runs: readonly FanRun[];
  /** The share of the population, and how it is named at the end of its line. */
  readonly baseline: FanLine | null;
  /** Where the rates lead to in the long run. */
  readonly level: FanLine | null;
  /** The middle of another panel, drawn thin behind this one. */
  readonly beside: FanLine | null;
}

export interface FanPoint {
  /** Unique in the chart. */
  readonly id: string;
  readonly at: number;
  /** Shares 0-1. */
  readonly value: number;
  readonly spoken: string;
}

export interface FanRun extends FanPoint {
  /** Bounds of the band in which 80 of 100 runs lie, and of that of 95. */
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

export interface FanLine {
  readonly label: string;
  readonly points: readonly { readonly at: number; readonly value: number }[];
}
