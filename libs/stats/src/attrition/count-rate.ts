import { type Interval } from '../intervals/wilson-interval';

/** Events in a period over people: not a share, for people may join and leave within the period. */
export interface CountRate extends Interval {
  readonly events: number;
  readonly people: number;
  readonly rate: number;
}
