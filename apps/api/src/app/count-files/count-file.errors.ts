import { type Refusal } from '@muster/domain';

/** Why nothing is done with a file of counts. */
export type CountFileRefusal = Refusal & {
  readonly code:
    | 'unknown-count-file'
    | 'count-file-not-ready'
    | 'count-file-not-published'
    | 'reissue-reason-needed'
    | 'counts-overlap';
};
