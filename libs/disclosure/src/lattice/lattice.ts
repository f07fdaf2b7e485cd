import { type WorkforceType } from '@muster/domain';
import { type ReaderRole } from './reader-role';
import { type ReleaseMeasure } from './release-measure';
import { type FlowPeriod } from './release-period';

/** A dimension as a release has it for one workforce type. Everybody has exactly one leaf; groups are sets of leaves and
 *  may overlap (Black heritage by two definitions, sergeant and above). */
export interface LatticeDimension {
  readonly id: string;
  readonly label: string;
  readonly leaves: readonly LatticeLeaf[];
  readonly groups: readonly LatticeGroup[];
}

export interface LatticeLeaf {
  readonly code: string;
  readonly label: string;
  /** People without a usable value (not stated, not recorded, not held): counted in totals, never a category of a share. */
  readonly undeclared: boolean;
}

export interface LatticeGroup {
  readonly code: string;
  readonly label: string;
  /** Leaf codes, in the order of the dimension. */
  readonly leaves: readonly string[];
  /** Stands in tables `by: main`; the others only in those `by: all`. */
  readonly main: boolean;
  /** Code of an earlier group with the same leaves: one set of people, so one cell under two names. */
  readonly sameAs: string | null;
}

/** Dimension id -> code of a leaf or a group. A dimension left out means everybody. */
export type Coords = Readonly<Record<string, string>>;

/** What one cell counts. `period` is null for a stock. */
export interface CellAddress {
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  readonly period: FlowPeriod | null;
  readonly coords: Coords;
}

/** `cellKeyOf(address)`: the same set of people by definition has the same key in every table, release and role. Stocks of
 *  different quarters share a key, so that the hold rule finds the cell's last update. */
export type CellKey = string & { readonly __brand: 'CellKey' };

export interface LatticeTable {
  /** `officer.stock.ethnicity-rank-sex`, `officer.leavers.ethnicity-sex.2025-26-h1`: unique in a release. */
  readonly id: string;
  readonly workforceType: WorkforceType;
  readonly measure: ReleaseMeasure;
  readonly period: FlowPeriod | null;
  readonly dims: readonly string[];
  /** Dimension id -> codes that it is released by; "all" comes on top of them. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** How many dimensions at once a role sees; 0 = the table is not for this role. */
  readonly depth: Readonly<Record<ReaderRole, number>>;
  /** Religion, orientation, disability: every role reads it at the rule of the network. */
  readonly networkRuleForAll: boolean;
  /** Every cell of the product of `categories` and "all", down to the depth of the widest role. Names of the same people
   *  share a key, within a table (black, black-heritage) and between tables. Behind them stand the structural zeros: cells
   *  of one dimension whose code is among the categories of another workforce type and not among those of this one. */
  readonly cells: readonly LatticeCell[];
}

export interface LatticeCell {
  readonly key: CellKey;
  readonly coords: Coords;
  /** The rank or group does not exist in this workforce type. Never: nobody holds it. */
  readonly structuralZero: boolean;
}

/** Everything that a release of one force and quarter may ever say. */
export interface Lattice {
  readonly force: string;
  readonly quarter: string;
  /** By workforce type, because ranks and units differ. */
  readonly dimensions: ReadonlyMap<WorkforceType, readonly LatticeDimension[]>;
  readonly tables: readonly LatticeTable[];
  /** What is left out and why, in sentences: more than fifteen units, a dimension that is not held ... */
  readonly notes: readonly string[];
}
