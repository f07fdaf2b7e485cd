import { type FastifyInstance } from 'fastify';
import { identifyProblem } from '../problems/identify-problem';
import { RefusalError } from '../problems/refusal-error';
import { writeProblem } from '../problems/write-problem';
import { LargeBodyLimits } from './large-body-limits';

/** Lets routes with `@LargeBody` take what they say, and counts who sends more than `usualBytes` to them before anything of
 *  it is read: guards and limits of the routes themselves come after the body. A body without a length counts as large. */
export function guardLargeBodies(server: FastifyInstance, usualBytes: number): void {
  const limits = new LargeBodyLimits();
  server.addHook('onRoute', (route) => {
    const { largestBodyBytes } = (route.config ?? {}) as { largestBodyBytes?: number };
    if (largestBodyBytes !== undefined) route.bodyLimit = largestBodyBytes;
  });
  server.addHook('onRequest', async (request, reply) => {
    const { largestBodyBytes } = request.routeOptions.config as { largestBodyBytes?: number };
    const length = Number(request.headers['content-length'] ?? Infinity);
    if (largestBodyBytes === undefined || length <= usualBytes) return;
    const wait = await limits.begin(request.ip, request.raw, reply.raw);
    if (wait === 0) return;
    // What the sender has on the way would be read and thrown away. HTTP/2 ends its stream, and has no such header.
    if (request.raw.httpVersionMajor === 1) reply.header('connection', 'close');
    const refusal = { code: 'too-many-tries', message: 'too many large bodies' } as const;
    writeProblem(reply, request.id, identifyProblem(new RefusalError(refusal, wait)));
    await reply;
  });
}
