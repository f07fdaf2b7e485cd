import { type ClientRequest, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { type Installation } from './installation';

export interface Answer {
  readonly status: number;
  readonly cookie: string | null;
  readonly retryAfter: string | null;
  readonly text: string;
  json<T>(): T;
}

export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly body?: Uint8Array | string;
  readonly contentType?: string;
  readonly cookie?: string;
  /** The certificate that an https server must show. */
  readonly trusted?: string;
}

/** Sends one request as a browser on the same origin would and reads the answer to its end. */
export function ask(address: string, path: string, asked: Ask = {}): Promise<Answer> {
  const url = new URL(path, address);
  const request = (url.protocol === 'https:' ? secure : plain)(url, {
    agent: false,
    method: asked.method ?? 'GET',
    ...(asked.trusted === undefined ? {} : { ca: asked.trusted }),
    headers: {
      origin: address,
      ...(asked.cookie === undefined ? {} : { cookie: asked.cookie }),
      ...(asked.contentType === undefined ? {} : { 'content-type': asked.contentType }),
    },
  });
  const answer = answered(request);
  request.end(asked.body);
  return answer;
}

function answered(request: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        resolve({
          status: response.statusCode ?? 0,
          cookie: response.headers['set-cookie']?.[0] ?? null,
          retryAfter: response.headers['retry-after'] ?? null,
          text,
          json: <T>() => JSON.parse(text) as T,
        });
      });
    });
  });
}

/** A person who has signed in. */
export class Visitor {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  /** Adds an account on the command line, signs in with the password it prints, and replaces it, as everybody must. */
  static async named(installation: Installation, username: string, role: string): Promise<Visitor> {
    const words = ['account', 'add', username, '--name', 'Test person', '--roles', role];
    const printed = await installation.done(...words);
    const password = /^password\s+(\S+)$/m.exec(printed)?.[1] ?? '';
    const first = await Visitor.signIn(installation, username, password);
    const next = 'four quiet miles along the canal';
    const changed = await first.post('/api/session/password', { current: password, next });
    if (changed.status >= 300) throw new Error(`The password was not changed: ${changed.text}`);
    return Visitor.signIn(installation, username, next);
  }

  static async signIn({ address }: Installation, username: string, password: string): Promise<Visitor> {
    const answer = await ask(address, '/api/session', {
      method: 'POST',
      contentType: 'application/json',
      body: JSON.stringify({ username, password }),
    });
    if (answer.cookie === null) throw new Error(`${username} was not signed in: ${answer.text}`);
    return new Visitor(address, answer.cookie.split(';')[0] ?? '');
  }

  get(path: string): Promise<Answer> {
    return ask(this.address, path, { cookie: this.cookie });
  }

  post(path: string, body?: object): Promise<Answer> {
    return ask(this.address, path, {
      method: 'POST',
      cookie: this.cookie,
      ...(body ? { contentType: 'application/json', body: JSON.stringify(body) } : {}),
    });
  }

  /** Sends a workforce file as the page does: the fields first, then the file. */
  upload(fields: Readonly<Record<string, string>>, file: string): Promise<Answer> {
    const form = uploadForm(fields, file);
    return ask(this.address, '/api/snapshots', { method: 'POST', cookie: this.cookie, ...form });
  }

  /** Begins an upload and sends about half of it. Resolves when the half has left; `finish` sends the rest, `abandon`
   *  hangs up. The length announced is that of the whole, unless `announced` says otherwise. */
  beginUpload(
    fields: Readonly<Record<string, string>>,
    file: string,
    announced?: number,
  ): Promise<{ readonly answer: Promise<Answer>; finish(): Promise<Answer>; abandon(): void }> {
    const { body, contentType } = uploadForm(fields, file);
    const half = body.length / 2;
    return new Promise((resolve) => {
      const request = plain(new URL('/api/snapshots', this.address), {
        agent: false,
        method: 'POST',
        headers: {
          origin: this.address,
          cookie: this.cookie,
          'content-type': contentType,
          'content-length': announced ?? Buffer.byteLength(body),
          // As a browser does: an answer that comes before the last byte has left is heard.
          connection: 'keep-alive',
        },
      });
      const answer = answered(request);
      // Whoever never finishes does not hear how it ends.
      answer.catch(() => undefined);
      request.write(body.slice(0, half), () =>
        resolve({
          answer,
          finish: () => {
            request.end(body.slice(half));
            return answer;
          },
          abandon: () => request.destroy(),
        }),
      );
    });
  }

  /** The states that the progress stream of a snapshot tells, in order, until it ends. */
  async follow(id: string): Promise<readonly string[]> {
    const { text } = await this.get(`/api/snapshots/${id}/progress`);
    return [...text.matchAll(/^data: (.+)$/gm)].map(
      ([, data = '{}']) => (JSON.parse(data) as { state: string }).state,
    );
  }
}

function uploadForm(
  fields: Readonly<Record<string, string>>,
  file: string,
): { body: string; contentType: string } {
  const boundary = '----muster-journey';
  const part = (head: string, content: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const whole = [
    ...parts,
    part('name="file"; filename="workforce.csv"\r\ncontent-type: text/csv', file),
    `--${boundary}--\r\n`,
  ];
  return { body: whole.join(''), contentType: `multipart/form-data; boundary=${boundary}` };
}
