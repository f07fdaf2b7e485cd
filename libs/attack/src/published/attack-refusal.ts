import { type Refusal } from '@muster/domain';

/** Why published files cannot be attacked. */
export interface AttackRefusal extends Refusal {
  readonly code:
    | 'different-policies'
    | 'different-forces'
    | 'same-file-twice'
    | 'unknown-category'
    | 'files-disagree'
    | 'unknown-fact'
    | 'facts-contradict'
    | 'no-table-fits';
}
