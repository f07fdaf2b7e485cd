import { type Refusal } from '@muster/domain';

/** Why an annotation is not written or withdrawn. */
export interface AnnotationRefusal extends Refusal {
  readonly code:
    | 'unknown-force'
    | 'annotation-day'
    | 'annotation-number'
    | 'points-at-somebody'
    | 'unknown-annotation'
    | 'annotation-withdrawn';
}
