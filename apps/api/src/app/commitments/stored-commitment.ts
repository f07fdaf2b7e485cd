import { type CommitmentTarget } from '@muster/contracts';
import {
  type CommitmentEvidence,
  type CommitmentKind,
  type RatingAt,
  type ReferenceDate,
} from '@muster/domain';

/** A rating as it is kept. */
export interface StoredRating extends RatingAt {
  readonly recordedBy: string;
}

/** A line of the register as it is kept, with everything that hangs on it but evidence. */
export interface StoredCommitment {
  readonly ref: string;
  readonly kind: CommitmentKind;
  readonly title: string;
  readonly owner: string | null;
  readonly forum: string | null;
  readonly nextStep: string | null;
  readonly due: ReferenceDate | null;
  readonly target: CommitmentTarget | null;
  readonly version: number;
  readonly ratings: readonly StoredRating[];
  readonly measures: readonly { readonly id: string; readonly address: string }[];
}

/** A piece of evidence as it is kept. */
export interface StoredEvidence extends CommitmentEvidence {
  readonly id: string;
  readonly version: number;
  /** Lines that it answers; none: it was taken away from all. */
  readonly refs: readonly string[];
}

/** Everything that is kept of a force's register. */
export interface StoredRegister {
  readonly commitments: readonly StoredCommitment[];
  readonly evidence: readonly StoredEvidence[];
}
