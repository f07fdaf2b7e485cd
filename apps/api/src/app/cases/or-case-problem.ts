import { type Result } from '@muster/domain';
import { orProblem } from '../platform/problems/or-problem';
import { RefusalError } from '../platform/problems/refusal-error';
import { type CaseRefusal } from './cases.errors';

/** `orProblem` for cases: says as well when to try again after too many tries. */
export function orCaseProblem<T>(result: Result<T, CaseRefusal>): T {
  if (!result.ok && result.refusal.retryAfter !== undefined) {
    throw new RefusalError(result.refusal, result.refusal.retryAfter);
  }
  return orProblem(result);
}
