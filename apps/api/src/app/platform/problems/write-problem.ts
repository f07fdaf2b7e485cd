import { type FastifyReply } from 'fastify';
import { type IdentifiedProblem } from './identify-problem';
import { problemBody } from './problem-body';

/** Sends a problem. */
export function writeProblem(reply: FastifyReply, requestId: string, identified: IdentifiedProblem): void {
  const problem = problemBody(requestId, identified);
  if (identified.retryAfter !== undefined) reply.header('retry-after', String(identified.retryAfter));
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
