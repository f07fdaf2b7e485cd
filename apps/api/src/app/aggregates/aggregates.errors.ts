import { type Refusal } from '@muster/domain';

/** Why a question about published totals is not answered. */
export type AggregateQuestionRefusal = Refusal & {
  readonly code:
    'unknown-force' | 'invalid-period' | 'grant-needed' | 'no-published-total' | 'place-of-another-force';
};
