import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type SessionCookie } from '../../access/session-cookie';
import { pagePolicy } from './page-policy';

/** What the build writes where the nonce of an answer belongs. */
const NONCE_PLACEHOLDER = 'CSP_NONCE';
/** `main-4qIp-q5H.js`: the build put a hash of the content into the name. */
const HASHED_NAME = /-[\w-]{8}\.(?:js|css)$/;
/** What every page of somebody who is signed in asks for first: the browser fetches it beside the scripts, not after
 *  them. The page for everybody asks for neither. */
const ASKED_FIRST = ['/api/session', '/api/forces']
  .map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`)
  .join(', ');
const FOR_EVERYBODY = '/talk';
const ROBOTS = 'User-agent: *\nDisallow: /\n';

/** Serves the built web app from `folder` next to the API. Every address that is neither a file nor under `/api` answers
 *  with the page, so that a link into the app works. Does nothing but `/robots.txt` while nothing is built. */
export async function serveWeb(
  app: NestFastifyApplication,
  folder: string,
  secure: boolean,
  cookie: SessionCookie,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.get('/robots.txt', (_request, reply: FastifyReply) =>
    reply.type('text/plain; charset=utf-8').send(ROBOTS),
  );
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(18).toString('base64url');
    return reply
      .header('content-security-policy', pagePolicy(nonce, secure))
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_PLACEHOLDER, nonce));
  };
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    globIgnore: ['**/index.html', '**/robots.txt', '**/*.map'],
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const isPage = !/^\/api(\/|$)/.test(path) && !path.slice(path.lastIndexOf('/')).includes('.');
    if (!isPage) return reply.callNotFound();
    if (cookie.read(request) !== null && path !== FOR_EVERYBODY) reply.header('link', ASKED_FIRST);
    return sendPage(reply);
  });
}
