import { type Issue } from '@muster/domain';
import { type CountedCell } from './counted-cell';

/** How many people of one group reached one stage. `breakdown`: dimensions in order of name, none for everybody; `codes`:
 *  the group in each of them. */
export type StageCell = CountedCell & {
  readonly breakdown: readonly string[];
  readonly codes: readonly string[];
  readonly stage: string;
};

/** What a file about stages comes to. With an error among the issues the cells are incomplete and must not be used. */
export interface StageTally {
  readonly rows: number;
  readonly cells: readonly StageCell[];
  /** dimension -> id of the classification in which its codes stand; ranks and workforce types have none. */
  readonly lists: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
}
