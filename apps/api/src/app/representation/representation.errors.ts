import { type Refusal } from '@muster/domain';
import { type BaselineRefusal } from '../baselines/baseline-refusal';

/** Why a question about representation is not answered. */
export type RepresentationRefusalCode =
  | 'unknown-force'
  | 'not-a-date'
  | 'no-snapshot'
  | 'unknown-dimension'
  | 'dimension-twice'
  | 'unknown-value'
  | 'grouping-dimension-differs'
  | 'grouping-does-not-cover-classification'
  | BaselineRefusal['code']
  | 'baseline-dimension-differs'
  | 'group-definitions-differ'
  | 'direction-needs-two-dimensions'
  | 'question-too-large'
  | 'no-overlap';

export type RepresentationRefusal = Refusal & { readonly code: RepresentationRefusalCode };
