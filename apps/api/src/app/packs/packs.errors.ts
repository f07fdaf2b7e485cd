import { type Refusal } from '@muster/domain';

/** Why a pack is not built, moved on or given out. */
export interface PackRefusal extends Refusal {
  readonly code:
    | 'unknown-force'
    | 'unknown-audience'
    | 'period-without-release'
    | 'pack-release-unpublished'
    | 'pack-release-archived'
    | 'rating-without-period'
    | 'pack-rating-in-future'
    | 'pack-meeting-invalid'
    | 'pack-waits'
    | 'unknown-pack'
    | 'pack-changed-since'
    | 'own-pack'
    | 'pack-person-unfit'
    | 'pack-not-frozen'
    | 'pack-not-approved'
    | 'pack-not-published'
    | 'pack-frozen-already'
    | 'pack-approved-already'
    | 'pack-ended';
}
