import { type CellKey, type Lattice } from '../lattice/lattice';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReleasedValue } from '../protect/protected-cell';
import { type KnownFact } from './known-fact';
import { type PopulationMargin } from './population-margin';

/** A cell as the audit needs it. */
export interface AuditedCell {
  /** True count, undisclosed. */
  readonly people: number;
  readonly released: ReleasedValue;
  /** The published release before has the same key with the same value, so an outsider must reckon with a held value. */
  readonly sameAsBefore: boolean;
}

/** A cell of a release that is published already. */
export interface EarlierCell {
  readonly released: ReleasedValue;
  /** As in `AuditedCell`, seen from that release. */
  readonly sameAsBefore: boolean;
  /** True count of that quarter as the history says now, by the categories of today; null when it is not known. A value that history has since left
   *  behind is of no use to the audit and is passed over. */
  readonly people: number | null;
}

/** A published release that can be put beside the new one: of a quarter at either end of a flow period of the new one. */
export interface EarlierRelease {
  /** `2025-Q3`. */
  readonly quarter: string;
  /** Of its own lattice. Where they are not those of today, its cells are not put beside the new ones. */
  readonly dimensions: Lattice['dimensions'];
  /** By the keys of its own lattice. Structural zeros are left out. */
  readonly cells: ReadonlyMap<CellKey, EarlierCell>;
}

/** Everything that the audit of one release looks at. Values only, so that it can be sent to another thread. */
export interface AuditInput {
  readonly policy: DisclosurePolicy;
  readonly lattice: Lattice;
  /** Every key of the lattice but structural zeros. */
  readonly cells: ReadonlyMap<CellKey, AuditedCell>;
  readonly earlier: readonly EarlierRelease[];
  /** Of this quarter's stock, of every flow period in the lattice, and of the stocks at their ends. */
  readonly margins: readonly PopulationMargin[];
  readonly facts: readonly KnownFact[];
}
