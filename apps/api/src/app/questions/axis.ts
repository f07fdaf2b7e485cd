/** One group of an axis: what becomes a row. */
export interface AxisGroup {
  readonly code: string;
  readonly label: string;
  /** False for a state that is no answer (not stated, prefer not to say, not recorded). */
  readonly declared: boolean;
  /** Gets a row in every part of the workforce, also without people. */
  readonly always: boolean;
}

/** A dimension of a question as it is counted: which columns of the ledger it reads and which groups a person with given
 *  codes belongs to. Groups of most axes hold each person once; those of `overlapping` ones may hold a person twice. */
export interface Axis {
  readonly dimension: string;
  readonly label: string;
  readonly columns: readonly string[];
  /** In order of display. */
  readonly groups: readonly AxisGroup[];
  readonly overlapping: boolean;
  /** Positions in `groups` for the ids of `columns`. */
  groupsOf(ids: readonly number[]): readonly number[];
}
