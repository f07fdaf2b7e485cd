import { type Problem } from '@muster/contracts';
import { ApiError } from './api-error';

/** The problem to show for anything that was thrown. A defect of the page itself gets a general sentence. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof ApiError) return fault.problem;
  if (fault instanceof Error && fault.cause !== undefined) return problemOf(fault.cause);
  return {
    type: 'about:blank',
    title: 'Something went wrong',
    status: 0,
    code: 'page-fault',
    detail: 'This page could not do what you asked. Reload it and try again.',
    instance: '',
  };
}
