import { type CellKey } from '../lattice/lattice';

/** What becomes public of a cell: a multiple of five, or that it is withheld. Why it is withheld is never told. */
export type ReleasedValue =
  { readonly status: 'ok'; readonly value: number } | { readonly status: 'c'; readonly value: null };

/** The state of a cell at its last update, as the build of that release left it. Undisclosed: it knows the people. */
export interface LastUpdate {
  readonly released: ReleasedValue;
  readonly members: BigInt64Array;
  /** Release that set it. */
  readonly releaseId: string;
}

/** A cell after rounding, threshold and hold, before audit and repair. Undisclosed but for `released`. */
export interface ProtectedCell {
  readonly key: CellKey;
  /** The true count now. */
  readonly people: number;
  readonly members: BigInt64Array;
  readonly released: ReleasedValue;
  /** Null: updated by this release. Otherwise the release whose value and status it carries, because fewer people than the
   *  policy asks for moved in or out since then (nobody included). */
  readonly carriedFrom: string | null;
  /** `carriedFrom` and the set of people has changed since: its value is not that of the people now. */
  readonly held: boolean;
}
