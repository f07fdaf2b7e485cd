import { type WorkforceType } from '@muster/domain';
import { type Coords } from '../lattice/lattice';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriod } from '../lattice/release-period';

/** A count that an attacker has from elsewhere, as a range of people; exact when both ends are the same. */
export interface KnownFact {
  /** `public`: everybody has it (Home Office tables), so what follows from it alone is no breach. `office-holders`: the
   *  list that few people open; what follows from it together with a release is one. `earlier-list`: lists that were open
   *  before this release. They are known and no hiding takes them back, so what they alone give away does not count against
   *  the release, and what they give away together with it does. */
  readonly source: 'public' | 'office-holders' | 'earlier-list';
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  /** Null for a stock. */
  readonly period: FlowPeriod | null;
  /** Id of the quarter that a stock describes; null for a flow. */
  readonly quarter: string | null;
  readonly coords: Coords;
  readonly least: number;
  readonly most: number;
}
