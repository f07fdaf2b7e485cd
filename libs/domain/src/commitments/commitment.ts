import { type ReferenceDate } from '../periods/reference-date';
import { type CommitmentKind } from './commitment-kind';
import { type RatingAt } from './rating-at';

/** What warnings about a commitment are worked out from. */
export interface Commitment {
  /** Action reference as the force writes it; the key. Two lines with the same text stay two. */
  readonly ref: string;
  readonly kind: CommitmentKind;
  readonly title: string;
  readonly nextStep: string | null;
  /** Day by which the next step, or the target, is due. */
  readonly due: ReferenceDate | null;
  /** In any order. */
  readonly ratings: readonly RatingAt[];
  /** Pieces of evidence that answer it. */
  readonly evidenceCount: number;
  /** Last day of what its linked measures are read from, the newest of them; null when none is linked or held. */
  readonly measuredTo: ReferenceDate | null;
}
