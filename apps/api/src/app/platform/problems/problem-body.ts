import { type Problem } from '@muster/contracts';
import { type IdentifiedProblem } from './identify-problem';
import { PROBLEM_CODES } from './problem-codes';

/** The body of a problem as RFC 9457 has it. `requestId` is what the person quotes when asking for help. */
export function problemBody(requestId: string, { code, detail, errors }: IdentifiedProblem): Problem {
  const { status, title } = PROBLEM_CODES[code];
  return {
    type: `urn:muster:problem:${code}`,
    title,
    status,
    code,
    detail,
    instance: `urn:uuid:${requestId}`,
    ...(errors ? { errors: [...errors] } : {}),
  };
}
