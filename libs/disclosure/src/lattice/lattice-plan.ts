import { type WorkforceType } from '@muster/domain';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type LatticeDimension } from './lattice';
import { type FlowPeriod, type ReleaseQuarter } from './release-period';

/** What a lattice is made of. */
export interface LatticePlan {
  /** Code of the force. */
  readonly force: string;
  readonly quarter: ReleaseQuarter;
  readonly policy: DisclosurePolicy;
  /** Of each workforce type that is released, those that its snapshot holds (`latticeDimensions`). */
  readonly dimensions: ReadonlyMap<WorkforceType, readonly LatticeDimension[]>;
  readonly periods: readonly FlowPeriod[];
  /** Whether this release holds the tables of once a year: that of the quarter which ends on 31 March. */
  readonly yearly: boolean;
  /** Dimensions that some snapshot of a period does not hold: flows of that period are not divided by them. */
  readonly notHeld?: readonly { readonly period: string; readonly dimension: string }[];
  /** Notes of `latticeDimensions`. */
  readonly notes?: readonly string[];
}
