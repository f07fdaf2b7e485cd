import { type Refusal } from '@muster/domain';

/** Why somebody is not named as an office-holder, or the list is not opened. */
export interface OfficeHolderRefusal extends Refusal {
  readonly code:
    | 'unknown-force'
    | 'unknown-account'
    | 'account-not-suitable'
    | 'own-office'
    | 'own-proposal'
    | 'office-holder-named'
    | 'office-full'
    | 'unknown-office-holder'
    | 'not-office-holder'
    | 'office-list-closed';
}
