import { type WorkforceType } from '@muster/domain';
import { type Coords, type LatticeDimension } from '../lattice/lattice';
import { type ReaderRole } from '../lattice/reader-role';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod, type ReleaseQuarter } from '../lattice/release-period';

/** One row as the view of a role gives it: what the role may not see has status `c` and no value already. */
export interface ReleasedRow {
  readonly tableId: string;
  readonly coords: Coords;
  readonly value: number | null;
  readonly status: 'ok' | 'c' | 'z';
}

/** A table of a published release without its cells. */
export interface ReleasedTable {
  readonly id: string;
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  readonly period: FlowPeriod | null;
  readonly dims: readonly string[];
  readonly categories: Readonly<Record<string, readonly string[]>>;
}

/** What a published release says of itself; the same for every role but for `role` and `tables`, which are those that the
 *  role reads. */
export interface ReleaseMeta {
  readonly id: string;
  readonly force: string;
  readonly quarter: ReleaseQuarter;
  /** `YYYY-MM-DD` of the snapshot that the stocks count. */
  readonly asAt: string;
  readonly publishedAt: string;
  /** Version of the policy it was built under. */
  readonly policy: string;
  readonly role: ReaderRole;
  readonly dimensions: Readonly<Partial<Record<WorkforceType, readonly LatticeDimension[]>>>;
  readonly tables: readonly ReleasedTable[];
}
