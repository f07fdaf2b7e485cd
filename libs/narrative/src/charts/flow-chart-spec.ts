import { type ChartFrame } from './chart-spec';

/** Who moved from where to where: a band from a place on the left to one on the right, as thick as it has people. */
export interface FlowChartSpec extends ChartFrame {
  readonly kind: 'flow';
  /** Names of the places from top to bottom, on either side. */
  readonly places: readonly string[];
  readonly bands: readonly ChartBand[];
}

export interface ChartBand {
  readonly id: string;
  /** Names of the two places. */
  readonly from: string;
  readonly to: string;
  /** People; above 0. */
  readonly value: number;
  /** As the table prints it. */
  readonly text: string;
  readonly spoken: string;
  /** Moves that stand together and not for one pair of places. */
  readonly merged: boolean;
}
