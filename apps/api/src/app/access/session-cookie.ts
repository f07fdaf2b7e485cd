import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Configuration } from '../platform/configuration';
import { isSecure } from '../platform/http/is-secure';

/** The cookie that carries the secret of a session. Browsers accept the `__Host-` prefix over TLS only, so that a plain
 *  name serves on http loopback. */
export class SessionCookie {
  readonly name: string;
  private readonly attributes: string;

  constructor(configuration: Configuration) {
    const secure = isSecure(configuration);
    this.name = secure ? '__Host-muster' : 'muster';
    this.attributes = `; Path=/; HttpOnly${secure ? '; Secure' : ''}; SameSite=Strict`;
  }

  read(request: FastifyRequest): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name = '', value = ''] = pair.trim().split('=', 2);
      if (name === this.name && value !== '') return value;
    }
    return null;
  }

  /** `token` is base64url, which needs no quoting. */
  set(reply: FastifyReply, token: string): void {
    reply.header('set-cookie', `${this.name}=${token}${this.attributes}`);
  }

  clear(reply: FastifyReply): void {
    reply.header('set-cookie', `${this.name}=${this.attributes}; Max-Age=0`);
  }
}
