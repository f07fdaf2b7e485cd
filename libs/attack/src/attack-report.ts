import { type AttackedCount } from './attacked-count';
import { type NestedDifference } from './differences/nested-differences';

/** What the attack of published files gave. */
export interface AttackReport {
  /** Quarters and roles of the files. */
  readonly quarters: readonly string[];
  readonly roles: readonly string[];
  /** Whether nothing of the earliest quarter was taken to be held from a release before it. */
  readonly readAsFirst: boolean;
  /** Every withheld count, and the people whom no category names. */
  readonly counts: readonly AttackedCount[];
  /** Nested cells whose difference gives a few people away. */
  readonly differences: readonly NestedDifference[];
  /** What follows only if nobody moved; empty when the outsider knows that, because it is among `counts` then. */
  readonly conditional: ConditionalFindings;
  readonly totals: AttackTotals;
  /** What was left out or read more loosely, in sentences. */
  readonly notes: readonly string[];
}

/** Withheld counts that are narrower when nobody changed workforce type, ethnicity or sex on record between the quarters. An
 *  outsider cannot know that, so each may be wrong. */
export interface ConditionalFindings {
  /** One number would be left. */
  readonly exact: number;
  /** Fewer numbers would be left than the rule and the facts alone would leave; exact ones included. */
  readonly narrow: number;
  readonly counts: readonly AttackedCount[];
}

export interface AttackTotals {
  /** Withheld cells, each set of people once. */
  readonly hidden: number;
  /** One number is left. */
  readonly exact: number;
  /** Fewer numbers are left than the rule and the facts alone would leave; exact ones included. */
  readonly narrow: number;
  /** As narrow from the facts alone. */
  readonly known: number;
  /** Certainly nobody. */
  readonly empty: number;
  /** Certainly somebody. */
  readonly somebody: number;
  readonly differences: number;
  /** Of the largest linear program. */
  readonly columns: number;
  readonly rows: number;
}
