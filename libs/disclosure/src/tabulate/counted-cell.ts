import { type CellKey } from '../lattice/lattice';

/** A cell before protection. True and undisclosed. */
export interface CountedCell {
  readonly key: CellKey;
  /** Different persons. */
  readonly people: number;
  /** Sum of their record keys modulo 2^64: the same people have the same sum. */
  readonly keySum: bigint;
  /** Their record keys, ascending: what the hold rule compares. */
  readonly members: BigInt64Array;
}
