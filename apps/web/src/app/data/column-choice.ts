import { type Target } from './import-target';

/** What the steward says one column is. */
export interface ColumnChoice {
  readonly column: string;
  readonly target: Target;
  /** Name of the extra dimension; only for the target `extra`. */
  readonly extraLabel: string;
}
