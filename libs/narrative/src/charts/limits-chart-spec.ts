import { type ChartFrame } from './chart-spec';

/** Points between limits: months of one process, or units of different size. What lies beyond, or belongs to a signal, has
 *  another shape, and a word beside it. The axis down is `axis`. */
export interface LimitsChartSpec extends ChartFrame {
  readonly kind: 'limits';
  /** The axis across: days since 1970, or people. */
  readonly across: {
    readonly label: string;
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly lines: readonly LimitLine[];
  readonly points: readonly LimitPoint[];
  /** Upright lines: what happened, with its letter, and where limits begin anew. */
  readonly uprights: readonly {
    readonly at: number;
    readonly text: string;
    readonly role: 'marker' | 'anew';
  }[];
}

export interface LimitLine {
  readonly id: string;
  /** `outer`: the further of two pairs of limits. `aim`: what somebody wants. */
  readonly role: 'middle' | 'limit' | 'outer' | 'aim';
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

export interface LimitPoint {
  /** Unique in the chart. */
  readonly id: string;
  readonly at: number;
  /** Null is a gap, never zero. */
  readonly value: number | null;
  /** A dot between the limits; a triangle that points up or down for a signal. */
  readonly look: 'inside' | 'high' | 'low';
  /** Stands beside the point, where there is room. */
  readonly word: string | null;
  /** Whether a line joins it to the point before. */
  readonly joined: boolean;
  readonly spoken: string;
}
