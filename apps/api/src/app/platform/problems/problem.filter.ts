import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  MethodNotAllowedException,
  NotFoundException,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { RouteTable } from '../../access/route-table.service';
import { FaultLog } from './fault-log.service';
import { hasHungUp } from './has-hung-up';
import { identifyProblem } from './identify-problem';
import { PROBLEM_CODES } from './problem-codes';
import { writeProblem } from './write-problem';

/** Turns whatever was thrown on the way of a request into a problem. A fault is told as `internal` with the number of
 *  the request and nothing else; the fault log has the rest. */
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
    if (hasHungUp(request, thrown)) {
      reply.raw.destroy();
      return;
    }
    const allowed = thrown instanceof NotFoundException ? this.methodsOf(request) : [];
    const wrongMethod = allowed.length > 0 && !allowed.includes(request.method);
    const identified = identifyProblem(wrongMethod ? new MethodNotAllowedException() : thrown);
    const { status } = PROBLEM_CODES[identified.code];
    if (status === 500 || status === 503)
      this.faults.record(request.id, request.routeOptions?.url ?? '', thrown);
    // A stream that has begun cannot change its mind: it is cut, so that the client sees an incomplete answer.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (wrongMethod) reply.header('allow', allowed.join(', '));
    writeProblem(reply, request.id, identified);
  }

  private methodsOf(request: FastifyRequest): readonly string[] {
    return this.routes.methodsOf(request.url.split('?', 1)[0] ?? '');
  }
}
