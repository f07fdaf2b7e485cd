import { type Refusal } from '@muster/domain';
import { type CountFileRefusal } from '../count-files/count-file.errors';

/** Why a question about published totals is not answered. */
export type AggregateQuestionRefusal = Refusal & {
  readonly code: 'unknown-force' | 'invalid-period' | 'no-published-total' | 'place-of-another-force';
};

export type AggregateRefusal = AggregateQuestionRefusal | CountFileRefusal;
