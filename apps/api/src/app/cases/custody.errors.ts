import { type Refusal } from '@muster/domain';

/** Why something is not done that two people decide about a case, or that is counted of it. */
export interface CustodyRefusal extends Refusal {
  readonly code:
    | 'second-person-needed'
    | 'own-case'
    | 'unknown-hold'
    | 'hold-stands'
    | 'hold-over'
    | 'unknown-opening'
    | 'opening-stands'
    | 'opening-over'
    | 'opening-reviewed'
    | 'view-only'
    | 'entries-incomplete'
    | 'written-meanwhile'
    | 'no-listener-key'
    | 'listener-not-eligible'
    | 'talk-not-open'
    | 'unknown-tick';
}
