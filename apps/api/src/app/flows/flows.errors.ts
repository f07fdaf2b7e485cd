import { type Refusal } from '@muster/domain';
import { type QuestionRefusalCode } from '../questions/question-refusal';

/** Why a question about joiners, leavers or promotions is not answered. */
export type FlowsRefusalCode = QuestionRefusalCode | 'period-shorter-than-step' | 'option-does-not-apply';

export type FlowsRefusal = Refusal & { readonly code: FlowsRefusalCode };
