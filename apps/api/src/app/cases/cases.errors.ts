import { type Refusal } from '@muster/domain';

/** Why something is not done with a case. `case-not-found` is one answer for not there, not yours and a wrong code. */
export interface CaseRefusal extends Refusal {
  readonly code:
    | 'case-not-found'
    | 'written-meanwhile'
    | 'not-this-step'
    | 'listener-not-eligible'
    | 'no-listener-key'
    | 'key-exists'
    | 'too-many-tries'
    | 'talk-not-open'
    | 'entries-incomplete';
  /** Seconds to wait after too many tries. */
  readonly retryAfter?: number;
}
