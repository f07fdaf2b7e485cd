import { type CellKey } from '../lattice/lattice';
import { type ReleasedValue } from '../protect/protected-cell';

/** What an audit found. Counts are of what is left after repair, so all three are 0 when it passed. */
export interface AuditFindings {
  /** Withheld counts of one person up to one fewer than the threshold, and such differences between cells. */
  readonly targets: number;
  /** Targets that follow exactly from the release and what is known. */
  readonly exact: number;
  /** Targets (exact ones too) with fewer whole numbers left than the policy asks for and than there were before. */
  readonly narrow: number;
  /** Targets that public facts and earlier releases alone make narrow: no hiding helps, and they do not count against the
   *  release. */
  readonly inherent: number;
  /** Of the narrow ones those that are the difference of two shown cells. */
  readonly pairs: number;
  /** Rounds of repair that were needed. */
  readonly rounds: number;
  /** What was taken as known, in sentences. */
  readonly facts: readonly string[];
  readonly passed: boolean;
}

/** A release after audit and repair. */
export interface AuditedRelease {
  /** Of every cell of the input: what may be published. */
  readonly released: ReadonlyMap<CellKey, ReleasedValue>;
  /** Cells that are withheld to protect another one. */
  readonly repaired: readonly CellKey[];
  /** Ids of tables that are left out because hiding single cells did not help. */
  readonly droppedTables: readonly string[];
  readonly audit: AuditFindings;
  /** What the audit could not use, in sentences. */
  readonly notes: readonly string[];
}
