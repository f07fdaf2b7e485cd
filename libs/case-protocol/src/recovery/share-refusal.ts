import { type Refusal } from '@muster/domain';

/** Why shares do not give the recovery key back. */
export interface ShareRefusal extends Refusal {
  readonly code: 'share-damaged' | 'share-version' | 'same-share' | 'mixed-shares' | 'other-recovery';
}
