import { type Problem } from '@muster/contracts';
import { type FastifyReply } from 'fastify';
import { type IdentifiedProblem } from './identify-problem';
import { PROBLEM_CODES } from './problem-codes';

/** Sends a problem as RFC 9457 has it. `requestId` is what the person quotes when asking for help. */
export function writeProblem(reply: FastifyReply, requestId: string, identified: IdentifiedProblem): void {
  const { code, detail, retryAfter, errors } = identified;
  const { status, title } = PROBLEM_CODES[code];
  const problem: Problem = {
    type: `urn:muster:problem:${code}`,
    title,
    status,
    code,
    detail,
    instance: `urn:uuid:${requestId}`,
    ...(errors ? { errors: [...errors] } : {}),
  };
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
