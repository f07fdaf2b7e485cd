import { type FastifyRequest } from 'fastify';

const BROKEN: readonly unknown[] = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Whether what was thrown is nothing but the client leaving before its body was read. That is no fault of ours: nobody is
 *  there any more, and whoever likes could fill the log with it. A lost connection of the database looks the same but for
 *  the request, which has arrived then. */
export function hasHungUp({ raw }: FastifyRequest, thrown: unknown): boolean {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  return BROKEN.includes(code) && !raw.complete && raw.destroyed;
}
