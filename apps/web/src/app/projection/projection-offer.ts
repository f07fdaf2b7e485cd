import { type Choice } from '../ui/select-field';

/** People move through age bands, so the share of one is not followed. */
export const AGE = 'age-band';

/** Groups whose share can be followed: those of a grouping, or the values of a characteristic without one. */
export interface OfferedGroups {
  /** Workforce type that they are offered for; null for all. */
  readonly type: string | null;
  readonly by: string;
  readonly grouping: string | null;
  readonly label: string;
  /** Of a characteristic without a grouping; groups of a grouping stand in its definition. */
  readonly values: readonly { readonly code: string; readonly label: string }[];
}

/** What can be asked about the force, whether people are counted or a release is read. */
export interface ProjectionOffer {
  readonly force: string;
  /** From a release: what is asked and answered is released values. */
  readonly released: boolean;
  /** Where a projection can start: days of snapshots, or releases. The first is the usual one. */
  readonly starts: readonly Choice[];
  readonly types: readonly Choice[];
  readonly groups: readonly OfferedGroups[];
  readonly baselines: readonly { readonly id: string; readonly label: string; readonly dimension: string }[];
}
