import { type Chosen } from './page-choice';
import { type Where } from './where';

/** What a page about a period asks, as its address and its filter panel hold it. */
export interface PeriodState {
  readonly force: string;
  /** As-at dates of two snapshots, the first before the second. */
  readonly from: string;
  readonly to: string;
  /** Workforce type; empty for everybody. */
  readonly who: string;
  /** The dimension whose groups are compared. */
  readonly by: string;
  /** Grouping of `by`; null for every category as recorded. */
  readonly grouping: string | null;
  /** Filters besides the workforce type. */
  readonly where: Where;
  /** What the page offers beside the question. */
  readonly chosen: Chosen;
}

export const WORKFORCE_TYPE = 'workforce-type';

/** Bands of service since the first day: no column of a snapshot, and asked about like one. */
export const LENGTH_OF_SERVICE = 'length-of-service';
