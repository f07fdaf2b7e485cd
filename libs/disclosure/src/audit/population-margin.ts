import { type WorkforceType } from '@muster/domain';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod, type ReleaseQuarter } from '../lattice/release-period';

/** True counts of a population over every combination of a leaf of ethnicity and a leaf of sex. The audit tests on them
 *  which identities hold (stock + joiners - leavers = stock; two half-years = a year); only those may be used, because
 *  changes of workforce type break the first and people with two events the second. */
export interface PopulationMargin {
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  /** Null for a stock. */
  readonly period: FlowPeriod | null;
  /** The quarter that a stock describes; null for a flow. */
  readonly quarter: ReleaseQuarter | null;
  /** `people[ethnicity * leaves of sex + sex]`, places as in the dimensions of the lattice. One sex or ethnicity where the
   *  workforce type has no such dimension. */
  readonly people: Int32Array;
}
