import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { orProblem } from '../platform/problems/or-problem';
import { SnapshotLifecycle } from './snapshot-lifecycle.service';

/** Lets a request through whose `id` names a snapshot. A stream of events begins before pipes and handler have finished,
 *  so whether there is anything to tell must be known earlier; who may ask has been decided by then. */
@Injectable()
export class KnownSnapshotGuard implements CanActivate {
  constructor(private readonly lifecycle: SnapshotLifecycle) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    orProblem(await this.lifecycle.get(params.id));
    return true;
  }
}
