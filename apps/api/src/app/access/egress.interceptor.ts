import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AnalystTable } from '@muster/contracts';
import { DisclosedTable } from '@muster/disclosure';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { map, type Observable, tap } from 'rxjs';
import { FaultLog } from '../platform/problems/fault-log.service';
import { type EgressLabel, ROUTE_RULE, type RouteRule } from './route.decorator';

/** Last look at what a handler returns: true counts leave by routes labelled `analyst-figures` only, figures that went
 *  through the gate by those labelled `publishes-statistics` only, and nothing else leaves by either. A breach is a
 *  defect: it becomes `internal`, and nothing of the answer is sent. */
@Injectable()
export class EgressInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    private readonly faults: FaultLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    const answers = next.handle().pipe(
      map((answer: unknown) => {
        if (!rule || !fits(rule.egress, answer)) throw new EgressBreach(rule?.id ?? 'unlabelled');
        return answer;
      }),
    );
    const http = context.switchToHttp();
    // What breaks a stream after its beginning meets no filter; the client learns only that it broke.
    return answers.pipe(
      tap({
        error: (thrown: unknown) => {
          if (!http.getResponse<FastifyReply>().raw.headersSent) return;
          this.faults.record(http.getRequest<FastifyRequest>().id, rule?.id ?? '', thrown);
        },
      }),
    );
  }
}

function fits(label: EgressLabel, answer: unknown): boolean {
  return (
    (label === 'analyst-figures') === answer instanceof AnalystTable &&
    (label === 'publishes-statistics') === answer instanceof DisclosedTable
  );
}

/** What a route returned does not fit its egress label. */
export class EgressBreach extends Error {
  constructor(routeId: string) {
    super(`egress label of ${routeId} broken`);
    this.name = 'EgressBreach';
  }
}
