import { type Refusal } from '@muster/domain';
import { type QuestionRefusalCode } from '../questions/question-refusal';

/** Why a question about progression is not answered. */
export type ProgressionRefusalCode =
  QuestionRefusalCode | 'unknown-workforce-type' | 'no-rank-ladder' | 'unknown-rank' | 'not-a-characteristic';

export type ProgressionRefusal = Refusal & { readonly code: ProgressionRefusalCode };
