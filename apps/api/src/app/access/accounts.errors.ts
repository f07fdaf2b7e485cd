import { type Refusal } from '@muster/domain';

/** What managing an account may be refused for. */
export interface AccountRefusal extends Refusal {
  readonly code:
    | 'username-taken'
    | 'username-unsuitable'
    | 'unknown-account'
    | 'unknown-role'
    | 'roles-incompatible'
    | 'granted-by-two'
    | 'account-not-suitable'
    | 'last-administrator'
    | 'password-unsuitable'
    | 'sign-in-failed'
    | 'unavailable';
}
