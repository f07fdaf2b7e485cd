import { type Refusal, type Result } from '@muster/domain';
import { type ProblemCode } from './problem-codes';
import { RefusalError } from './refusal-error';

/** The value of a result; a refusal becomes the problem registered for its code. Does not compile for a result with a
 *  code that is not in `PROBLEM_CODES`. */
export function orProblem<T>(result: Result<T, Refusal & { readonly code: ProblemCode }>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}
