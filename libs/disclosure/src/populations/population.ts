import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';

/** The people of one measure as parallel arrays, one row per different person: in post at the as-at date, or with at least
 *  one event of the kind in the period. True and undisclosed. */
export interface Population {
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  /** Null for a stock. */
  readonly period: FlowPeriod | null;
  /** Record key of each person: random, constant for life, not derived from anything. */
  readonly keys: BigInt64Array;
  /** Dimension id -> place of the person's leaf in the dimension of the lattice. */
  readonly leaves: ReadonlyMap<string, Uint8Array>;
}
