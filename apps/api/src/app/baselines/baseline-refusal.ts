import { type Refusal } from '@muster/domain';

/** Why a baseline cannot be given. */
export interface BaselineRefusal extends Refusal {
  readonly code:
    | 'baseline-malformed'
    | 'unknown-baseline'
    | 'unknown-area'
    | 'area-twice'
    | 'areas-overlap'
    | 'unknown-grouping'
    | 'grouping-does-not-fit';
}
