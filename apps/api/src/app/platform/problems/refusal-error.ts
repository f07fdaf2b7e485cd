import { type Refusal } from '@muster/domain';
import { type ProblemCode } from './problem-codes';

/** Carries a refusal from a controller to the problem filter. Services return refusals; they do not throw them. */
export class RefusalError extends Error {
  constructor(
    readonly refusal: Refusal & { readonly code: ProblemCode },
    /** Seconds after which trying again makes sense, when it is not the fixed number of the code. */
    readonly retryAfter?: number,
  ) {
    super(refusal.code);
  }
}
