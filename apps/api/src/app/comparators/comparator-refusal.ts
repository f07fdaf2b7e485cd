import { type Refusal } from '@muster/domain';

/** Why public figures, or a figure of ours beside them, are not given. */
export interface ComparatorRefusal extends Refusal {
  readonly code:
    | 'unknown-comparator-force'
    | 'unknown-comparator-rank'
    | 'unknown-worker-type'
    | 'comparator-not-published'
    | 'comparison-date-not-held'
    | 'comparison-definitions-differ';
}
