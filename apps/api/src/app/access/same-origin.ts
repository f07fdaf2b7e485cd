import { type FastifyRequest } from 'fastify';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request may change something as far as its origin goes. Browsers say where it comes from (`Sec-Fetch-Site`,
 *  older ones `Origin`); a request with a session cookie that says neither is refused. Without a cookie there is no
 *  session to ride on, so that a script may sign in. */
export function comesFromHere(request: FastifyRequest, hasSessionCookie: boolean): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  if (origin !== undefined) return origin === `${request.protocol}://${request.host}`;
  return !hasSessionCookie;
}
