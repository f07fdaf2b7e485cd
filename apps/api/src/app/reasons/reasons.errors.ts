import { type Refusal } from '@muster/domain';

/** Why nothing is told or written of themes. */
export interface ReasonsRefusal extends Refusal {
  readonly code: 'unknown-force' | 'unknown-theme' | 'unknown-theme-action' | 'points-at-somebody';
}
