import { type Refusal } from '@muster/domain';

/** Why a short address is not made or found. */
export interface PermalinkRefusal extends Refusal {
  readonly code:
    | 'unknown-force'
    | 'permalink-parameter'
    | 'permalink-personal'
    | 'no-published-release'
    | 'unknown-permalink';
}
