import { type Target } from './import-target';

/** What the steward says one column is. */
export interface ColumnChoice {
  /** How the mapping names the column, and how the screen does. */
  readonly column: string;
  readonly label: string;
  readonly target: Target;
  /** Name of the extra dimension; only for the target `extra`. */
  readonly extraLabel: string;
}
