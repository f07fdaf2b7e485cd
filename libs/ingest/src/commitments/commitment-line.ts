import {
  type CommitmentEvidence,
  type CommitmentKind,
  type CommitmentRating,
  type RatingPeriod,
  type ReferenceDate,
} from '@muster/domain';

/** A target as a file gives it: shares and yearly rates from 0 to 1. */
export interface TargetOfFile {
  readonly intakeShare: number;
  readonly of: string;
  readonly assumed: {
    readonly stockShare: number;
    readonly leavingOfGroup: number;
    readonly leavingOfOthers: number;
    readonly source: string;
  } | null;
}

/** What may stand once for a reference; null where the file says nothing, so that the register keeps what it has. */
export interface CommitmentDescription {
  readonly title: string;
  readonly kind: CommitmentKind | null;
  readonly owner: string | null;
  readonly forum: string | null;
  readonly nextStep: string | null;
  readonly due: ReferenceDate | null;
  readonly target: TargetOfFile | null;
}

/** A rating as a file gives it. */
export interface RatingOfFile {
  readonly rating: CommitmentRating;
  readonly period: RatingPeriod | null;
}

/** One reference with everything that the rows of a file say of it. */
export interface CommitmentLine {
  readonly ref: string;
  readonly description: CommitmentDescription;
  readonly ratings: readonly RatingOfFile[];
  readonly evidence: readonly CommitmentEvidence[];
  readonly measures: readonly { readonly id: string; readonly address: string }[];
}
