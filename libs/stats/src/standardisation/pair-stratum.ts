import { type TimeAtRisk } from './time-at-risk';

/** People of one length of service, say, of the two groups that are compared. */
export interface PairStratum {
  readonly group: TimeAtRisk;
  readonly comparator: TimeAtRisk;
}
