import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  MethodNotAllowedException,
  NotFoundException,
} from '@nestjs/common';
import { type Problem } from '@muster/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { RouteTable } from '../../access/route-table.service';
import { FaultLog } from './fault-log.service';
import { identifyProblem } from './identify-problem';
import { PROBLEM_CODES } from './problem-codes';

/** The only place that turns what was thrown into an answer: RFC 9457 problem details. A fault is told as `internal` with
 *  the number of the request and nothing else; the fault log has the rest. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly faults: FaultLog,
    private readonly routes: RouteTable,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw thrown;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const allowed =
      thrown instanceof NotFoundException ? this.routes.methodsOf(request.url.split('?', 1)[0] ?? '') : [];
    const wrongMethod =
      allowed.length > 0 && !allowed.includes(request.method) ? new MethodNotAllowedException() : null;
    const { code, detail, retryAfter, errors } = identifyProblem(wrongMethod ?? thrown);
    if (wrongMethod) reply.header('allow', allowed.join(', '));
    const { status, title } = PROBLEM_CODES[code];
    if (status === 500 || status === 503)
      this.faults.record(request.id, request.routeOptions?.url ?? '', thrown);
    // A stream that has begun cannot change its mind: it is cut, so that the client sees an incomplete answer.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem: Problem = {
      type: `urn:muster:problem:${code}`,
      title,
      status,
      code,
      detail,
      instance: `urn:uuid:${request.id}`,
      ...(errors ? { errors: [...errors] } : {}),
    };
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
