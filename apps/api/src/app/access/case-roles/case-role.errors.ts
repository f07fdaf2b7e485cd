import { type Refusal } from '@muster/domain';

/** Why two people do not grant or end a role of cases, or remove a second factor. */
export interface CaseRoleRefusal extends Refusal {
  readonly code:
    | 'unknown-account'
    | 'account-not-suitable'
    | 'roles-incompatible'
    | 'own-case-role'
    | 'own-case-proposal'
    | 'case-role-standing'
    | 'unknown-case-role'
    | 'no-second-factor';
}
