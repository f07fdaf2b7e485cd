import { type Refusal } from '@muster/domain';
import { type BaselineRefusal } from '../baselines/baseline-refusal';
import { type QuestionRefusalCode } from '../questions/question-refusal';

/** Why a question about representation is not answered. */
export type RepresentationRefusalCode =
  | QuestionRefusalCode
  | BaselineRefusal['code']
  | 'baseline-dimension-differs'
  | 'group-definitions-differ'
  | 'direction-needs-two-dimensions'
  | 'no-overlap';

export type RepresentationRefusal = Refusal & { readonly code: RepresentationRefusalCode };
