import { type Range } from './published/population';
import { type Target } from './program/target';

/** What an outsider can say of people whose number was withheld. */
export interface AttackedCount {
  readonly target: Target;
  /** The whole numbers that are left; `high` is Infinity where nothing bounds them. */
  readonly range: Range;
  /** False: at least these are left, enough not to look further. */
  readonly isProven: boolean;
  /** Certainly not zero, because a cell and the rest of it have different values although the same people always have the
   *  same one. It narrows "fewer than five" by nothing but nobody, and is no finding. */
  readonly holdsSomebody: boolean;
  /** The whole numbers that the facts alone leave; null where nobody asked. */
  readonly fromFacts: Range | null;
  /** `exact`: one number is left. `narrow`: fewer than the rule promises. `known`: as narrow from the facts alone.
   *  `empty`: certainly nobody, so it tells of nobody. */
  readonly verdict: 'exact' | 'narrow' | 'known' | 'empty' | 'protected';
}
