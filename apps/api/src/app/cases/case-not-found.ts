import { refuse, type Result } from '@muster/domain';
import { type CaseRefusal } from './cases.errors';

/** The one answer for not there, not yours, no longer yours and a wrong code. */
export function caseNotFound(): Result<never, CaseRefusal> {
  return refuse('case-not-found', 'there is nothing here, or nothing that you may see.');
}
