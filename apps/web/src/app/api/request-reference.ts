import { type Problem } from '@muster/contracts';

/** The number of the request to quote when asking for help, or null when the request never got an answer. */
export function requestReference(problem: Problem): string | null {
  return problem.instance.replace(/^urn:uuid:/, '') || null;
}
