import { type Refusal } from '@muster/domain';

/** Why nothing is told or written of commitments. */
export interface CommitmentRefusal extends Refusal {
  readonly code:
    | 'unknown-force'
    | 'not-a-date'
    | 'unknown-commitment'
    | 'unknown-evidence'
    | 'commitment-changed'
    | 'commitment-exists'
    | 'not-a-rating-period'
    | 'rating-in-future'
    | 'commitment-not-a-target'
    | 'commitment-number'
    | 'unknown-measure'
    | 'evidence-exists'
    | 'points-at-somebody'
    | 'plan-changed';
}
