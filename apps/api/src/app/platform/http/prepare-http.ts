import { join } from 'node:path';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionCookie } from '../../access/session-cookie';
import { type Configuration } from '../configuration';
import { guardLargeBodies } from './guard-large-bodies';
import { isSecure } from './is-secure';
import { LARGEST_JSON_BYTES } from './largest-json-bytes';
import { securityHeaders } from './security-headers';
import { serveWeb } from './serve-web';

const LARGEST_FILE_BYTES = 2 * 1024 ** 3;
const LARGEST_FIELD_BYTES = 1024 ** 2;

/** Everything that stands around the routes: headers, cookies, uploads, compression and the web app. Call before `init`. */
export async function prepareHttp(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const secure = isSecure(configuration);
  const headers = securityHeaders(secure);
  // First of all hooks, so that errors have them too. Whoever serves something that may be cached or shown as a page
  // replaces `cache-control` or `content-security-policy`.
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  guardLargeBodies(server, LARGEST_JSON_BYTES);
  // JSON and multipart are the only bodies: a form of another site can send neither unnoticed.
  server.removeContentTypeParser('text/plain');
  await app.register(multipart, {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 8, parts: 9, fieldSize: LARGEST_FIELD_BYTES },
  });
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await serveWeb(
    app,
    join(configuration.projectDir, 'dist', 'web', 'browser'),
    secure,
    new SessionCookie(configuration),
  );
}
