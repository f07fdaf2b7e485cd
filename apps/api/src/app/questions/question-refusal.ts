import { type Refusal } from '@muster/domain';

/** Why a question about the figures of a force is not answered, whatever it asks for. */
export type QuestionRefusalCode =
  | 'unknown-force'
  | 'not-a-date'
  | 'no-snapshot'
  | 'period-backwards'
  | 'period-without-snapshot'
  | 'unknown-comparator-group'
  | 'unknown-dimension'
  | 'dimension-twice'
  | 'unknown-value'
  | 'unknown-grouping'
  | 'grouping-dimension-differs'
  | 'grouping-does-not-cover-classification'
  | 'question-too-large'
  | 'grant-needed';

export type QuestionRefusal = Refusal & { readonly code: QuestionRefusalCode };
