import { type Refusal } from '@muster/domain';

/** Why leave to count by a sensitive characteristic is not given or ended. */
export interface GrantRefusal extends Refusal {
  readonly code:
    | 'unknown-account'
    | 'account-not-suitable'
    | 'own-grant'
    | 'grant-period'
    | 'unknown-grant'
    | 'grant-ended';
}
