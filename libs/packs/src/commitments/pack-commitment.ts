import { type CommitmentKind, type CommitmentRating } from '@muster/domain';

/** A line of the register as a pack tells it. */
export interface PackCommitment {
  /** Action reference as the force writes it. */
  readonly reference: string;
  readonly kind: CommitmentKind;
  readonly title: string;
  /** The latest rating; null: never rated. */
  readonly rating: {
    readonly rating: CommitmentRating;
    /** `Amber`: a word, because a colour alone does not survive print. */
    readonly word: string;
    readonly meaning: string;
    /** Null: whoever rated did not say for which period. */
    readonly period: { readonly label: string; readonly from: string; readonly to: string } | null;
  } | null;
  readonly forum: string | null;
  readonly owner: string | null;
  readonly nextStep: string | null;
  /** `YYYY-MM-DD`; null: no day. */
  readonly due: string | null;
  readonly evidence: readonly string[];
  /** What somebody should look at, in sentences. */
  readonly warnings: readonly string[];
}
