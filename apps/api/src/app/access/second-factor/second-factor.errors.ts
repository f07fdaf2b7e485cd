import { type Refusal } from '@muster/domain';

/** What setting up or giving a second factor may be refused for. A wrong code, a used one and one of no form at all are
 *  one refusal. */
export interface SecondFactorRefusal extends Refusal {
  readonly code:
    | 'second-factor-failed'
    | 'second-factor-needed'
    | 'second-factor-exists'
    | 'second-factor-not-begun'
    | 'too-many-attempts'
    | 'sealing-key-unusable'
    | 'not-signed-in';
  /** Seconds to wait after too many attempts. */
  readonly retryAfter?: number;
}
