import { type CellKey } from '../../lattice/lattice';
import { type PopulationColumns } from '../columns/population-columns';
import { type LinearProgram, type LinearRow } from '../linear-solver';

/** More people than any force has: keeps sums that nothing limits finite. */
const MOST_PEOPLE = 200_000;

/** The populations that identities tie together, as linear programs with the same columns. */
export interface AuditProgram {
  readonly columns: ReadonlyMap<string, PopulationColumns>;
  /** Of an outsider who has only what is published here, and, where facts speak of these populations, of one who has those
   *  as well. */
  readonly views: readonly AuditView[];
}

/** What one outsider knows. */
export interface AuditView {
  readonly id: 'releases' | 'releases-and-facts';
  readonly program: LinearProgram;
  /** What he knew before this release, the office-holders' list aside: earlier releases and public facts. Hiding everything
   *  new leaves exactly this. */
  readonly before: LinearProgram;
  /** The cell of this release that each row is about; null for what he knew before. */
  readonly cellOfRow: readonly (CellKey | null)[];
  /** What the outsider had without any release; null when he had nothing. */
  readonly publicAlone: LinearProgram | null;
}

/** A program over `count` columns of nobody up to anybody. */
export function programOf(count: number, rows: readonly LinearRow[]): LinearProgram {
  return {
    columns: { lower: new Float64Array(count), upper: new Float64Array(count).fill(MOST_PEOPLE) },
    rows,
  };
}
