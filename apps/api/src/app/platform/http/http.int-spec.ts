import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Controller, Get, type MessageEvent, Module, Post, Sse } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AnalystTable, problemSchema } from '@muster/contracts';
import { refuse } from '@muster/domain';
import { concat, type Observable, of, throwError } from 'rxjs';
import { z } from 'zod';
import { openSession } from '../../../../test/open-session';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { AccessModule } from '../../access/access.module';
import { Route } from '../../access/route.decorator';
import { PlatformModule } from '../platform.module';
import { FaultLog } from '../problems/fault-log.service';
import { orProblem } from '../problems/or-problem';
import { ZodBody } from '../problems/zod-body.decorator';
import { fastifyAdapter } from './fastify-adapter';
import { prepareHttp } from './prepare-http';

const bodySchema = z.strictObject({ asAt: z.string().max(10) });

/** Routes that do what real ones must never do, and one large answer. */
@Controller('api/probe')
class ProbeController {
  @Get('fault')
  @Route({ id: 'probe.fault', access: 'public', egress: 'receipt', summary: 'Fails' })
  fault(): never {
    throw new Error('password=hunter2 at select * from workforce.spell');
  }

  @Sse('stream')
  @Route({ id: 'probe.stream', access: 'public', egress: 'receipt', summary: 'Breaks off' })
  stream(): Observable<MessageEvent> {
    return concat(
      of({ data: { step: 1 } }),
      throwError(() => new Error('password=hunter2')),
    );
  }

  @Sse('refused-stream')
  @Route({ id: 'probe.refused-stream', access: 'public', egress: 'receipt', summary: 'Refuses' })
  async refusedStream(): Promise<Observable<MessageEvent>> {
    await Promise.resolve();
    return orProblem(refuse('unknown-account', 'nobody'));
  }

  @Get('away')
  @Route({ id: 'probe.away', access: 'public', egress: 'receipt', summary: 'Loses its database' })
  away(): never {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' });
  }

  @Post('body')
  @Route({ id: 'probe.body', access: 'public', egress: 'receipt', summary: 'Takes a body', body: bodySchema })
  body(@ZodBody(bodySchema) body: z.infer<typeof bodySchema>): object {
    return { length: body.asAt.length };
  }

  @Get('large')
  @Route({ id: 'probe.large', access: 'public', egress: 'reference-data', summary: 'Answers at length' })
  large(): object {
    return { text: 'x'.repeat(5000) };
  }

  @Get('figures')
  @Route({ id: 'probe.figures', access: ['analyst'], egress: 'analyst-figures', summary: 'True counts' })
  figures(): AnalystTable<object> {
    return AnalystTable.of({ headcount: 4 });
  }

  @Get('leak')
  @Route({
    id: 'probe.leak',
    access: 'public',
    egress: 'reference-data',
    summary: 'True counts by a wrong route',
  })
  leak(): AnalystTable<object> {
    return AnalystTable.of({ headcount: 4 });
  }

  @Get('bare')
  @Route({
    id: 'probe.bare',
    access: ['analyst'],
    egress: 'analyst-figures',
    summary: 'Figures without their class',
  })
  bare(): object {
    return { headcount: 4 };
  }
}

@Controller('api/unruled')
class UnruledController {
  @Get()
  open(): object {
    return {};
  }
}

@Controller('api/twin')
class TwinController {
  @Get()
  @Route({ id: 'probe.fault', access: 'public', egress: 'receipt', summary: 'Has the id of another' })
  twin(): object {
    return {};
  }
}

class QuietFaultLog extends FaultLog {
  readonly lines: string[] = [];
  protected override write(line: string): void {
    this.lines.push(line);
  }
}

describe('the HTTP layer', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const projectDir = mkdtempSync(join(tmpdir(), 'muster-web-'));
  const faults = new QuietFaultLog();

  const start = async (controllers: (new () => object)[]): Promise<NestFastifyApplication> => {
    const configuration = testConfiguration({ projectDir });
    @Module({
      imports: [PlatformModule.on(configuration, asOpenDatabase(database), () => new Date()), AccessModule],
      controllers,
    })
    class ProbeModule {}
    const made = await NestFactory.create<NestFastifyApplication>(
      ProbeModule,
      fastifyAdapter(configuration),
      {
        logger: false,
        bodyParser: false,
        abortOnError: false,
      },
    );
    Object.assign(made.get(FaultLog), { write: (line: string) => void faults.lines.push(line) });
    await prepareHttp(made, configuration);
    await made.init();
    return made;
  };

  beforeAll(async () => {
    const web = join(projectDir, 'dist', 'web', 'browser');
    mkdirSync(web, { recursive: true });
    writeFileSync(
      join(web, 'index.html'),
      '<ms-app ngCspNonce="CSP_NONCE"></ms-app><script nonce="CSP_NONCE"></script>',
    );
    writeFileSync(join(web, 'main-4qIp-q5H.js'), `// ${'long '.repeat(500)}`);
    writeFileSync(join(web, 'favicon.svg'), '<svg/>');
    database = await createTestDatabase();
    app = await start([ProbeController]);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it.each([
    ['GET', '/api/health/live', 200],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/probe/fault', 500],
    ['GET', '/api/session', 401],
    ['GET', '/', 200],
    ['GET', '/main-4qIp-q5H.js', 200],
    ['GET', '/missing.js', 404],
    ['GET', '/robots.txt', 200],
    ['TRACE', '/api/health/live', 405],
    ['GET', '/api/%zz', 400],
  ] as const)('puts the security headers on %s %s', async (method, url, status) => {
    const response = await app.inject({ method: method as 'GET', url });

    expect(response.statusCode).toBe(status);
    expect(response.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(response.headers['x-powered-by']).toBeUndefined();
    if (url.startsWith('/api')) expect(response.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['GET', '/api/nothing', {}, undefined, 404, 'not-found'],
    ['GET', '/api/probe/fault', {}, undefined, 500, 'internal'],
    ['PUT', '/api/probe/body', {}, undefined, 405, 'method-not-allowed'],
    ['POST', '/api/accounts/7/disable', {}, undefined, 401, 'not-signed-in'],
    ['GET', '/api/accounts/7/disable', {}, undefined, 405, 'method-not-allowed'],
    ['POST', '/api/probe/body', { 'content-type': 'application/json' }, '{"asAt":', 400, 'malformed-request'],
    [
      'POST',
      '/api/probe/body',
      { 'content-type': 'application/json' },
      '{"__proto__":{"x":1}}',
      400,
      'malformed-request',
    ],
    ['POST', '/api/probe/body', { 'content-type': 'application/json' }, '{"asAt":1}', 422, 'invalid-request'],
    [
      'POST',
      '/api/probe/body',
      { 'content-type': 'text/plain' },
      '{"asAt":"x"}',
      415,
      'unsupported-media-type',
    ],
    [
      'POST',
      '/api/probe/body',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'asAt=x',
      415,
      'unsupported-media-type',
    ],
    [
      'POST',
      '/api/probe/body',
      { 'content-type': 'application/json' },
      `{"asAt":"${'x'.repeat(1_100_000)}"}`,
      413,
      'body-too-large',
    ],
    ['GET', '/api/%zz', {}, undefined, 400, 'malformed-request'],
  ] as const)('answers %s %s with a problem', async (method, url, headers, payload, status, code) => {
    const response = await app.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });

    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = problemSchema.parse(response.json());
    expect(problem).toMatchObject({ status, code, type: `urn:muster:problem:${code}` });
    expect(problem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('names the methods of an address when another one is used', async () => {
    const response = await app.inject({ method: 'PATCH', url: '/api/session' });

    expect(response.headers.allow?.split(', ').sort()).toEqual(['DELETE', 'GET', 'POST']);
  });

  it('tells the client nothing about a fault but a number, and the log no message', async () => {
    faults.lines.length = 0;

    const response = await app.inject({ url: '/api/probe/fault' });

    const id = response.json<{ instance: string }>().instance.replace('urn:uuid:', '');
    expect(faults.lines).toHaveLength(1);
    expect(JSON.parse(faults.lines[0] ?? '')).toMatchObject({
      event: 'fault',
      request: id,
      route: '/api/probe/fault',
      kind: 'Error',
    });
    for (const text of [response.body, faults.lines[0]]) expect(text).not.toMatch(/hunter2|select|workforce/);
    expect(response.body).not.toContain('.ts');
  });

  it('breaks off a stream without telling the fault', async () => {
    faults.lines.length = 0;

    const response = await app.inject({ url: '/api/probe/stream' });

    expect(response.headers['content-type']).toContain('text/event-stream');
    expect(response.body).toContain('{"step":1}');
    expect(response.body).toContain('event: error');
    expect(response.body).not.toContain('hunter2');
    expect(faults.lines).toHaveLength(1);
  });

  it('answers a refused stream with a problem', async () => {
    const response = await app.inject({ url: '/api/probe/refused-stream' });

    expect(response.json()).toMatchObject({ code: 'unknown-account', status: 404 });
  });

  it('answers 503 with a time to try again while the database is away', async () => {
    const response = await app.inject({ url: '/api/probe/away' });

    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
  });

  it('lets true counts out only by a route that is labelled for them', async () => {
    const headers = await openSession(app, ['analyst']);

    expect((await app.inject({ url: '/api/probe/figures', headers })).json()).toEqual({ headcount: 4 });
    for (const url of ['/api/probe/leak', '/api/probe/bare']) {
      const response = await app.inject({ url, headers });
      expect(response.statusCode).toBe(500);
      expect(response.body).not.toContain('headcount');
    }
  });

  it('does not start with a route without a rule or with the id of another', async () => {
    await expect(start([UnruledController])).rejects.toThrow('UnruledController.open has no @Route');
    await expect(start([ProbeController, TwinController])).rejects.toThrow(
      'two routes are called probe.fault',
    );
  });

  it('gives every page its own nonce, in the policy and in the markup', async () => {
    const nonces = new Set<string>();
    for (const url of ['/', '/representation?force=EXMP', '/data/snapshots/123']) {
      const response = await app.inject({ url });
      const nonce = /script-src 'nonce-([\w-]{24})' 'strict-dynamic'/.exec(
        String(response.headers['content-security-policy']),
      )?.[1];
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.body).toBe(`<ms-app ngCspNonce="${nonce}"></ms-app><script nonce="${nonce}"></script>`);
      nonces.add(nonce ?? '');
    }
    expect(nonces.size).toBe(3);
  });

  it('has browsers of people who are signed in fetch what every page asks for first', async () => {
    const headers = await openSession(app, ['board']);
    const first =
      '</api/session>; rel=preload; as=fetch; crossorigin, </api/forces>; rel=preload; as=fetch; crossorigin';

    for (const url of ['/', '/representation?force=EXMP'])
      expect((await app.inject({ url, headers })).headers['link']).toBe(first);
    expect((await app.inject({ url: '/talk', headers })).headers['link']).toBeUndefined();
    expect((await app.inject({ url: '/' })).headers['link']).toBeUndefined();
  });

  it('lets browsers keep what has its hash in its name, and compresses it', async () => {
    const script = await app.inject({ url: '/main-4qIp-q5H.js', headers: { 'accept-encoding': 'br, gzip' } });
    const icon = await app.inject({ url: '/favicon.svg' });

    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(script.rawPayload).toString()).toContain('long long');
    expect(icon.headers['cache-control']).toBe('no-cache');
  });

  it('compresses large JSON and leaves small JSON alone', async () => {
    const accept = { 'accept-encoding': 'gzip' };

    expect((await app.inject({ url: '/api/probe/large', headers: accept })).headers['content-encoding']).toBe(
      'gzip',
    );
    expect(
      (await app.inject({ url: '/api/health/live', headers: accept })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it.each([
    ['no HTTP at all', 'hello there\r\n\r\n', 400, 'malformed-request'],
    [
      'a header of 64 KiB',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(65_536)}\r\n\r\n`,
      431,
      'header-too-large',
    ],
  ])('answers %s with a problem too', async (_, bytes, status, code) => {
    if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;

    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });

    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(problemSchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''))).toMatchObject({
      code,
      status,
    });
  });

  it('asks robots to stay away', async () => {
    expect((await app.inject({ url: '/robots.txt' })).body).toBe('User-agent: *\nDisallow: /\n');
  });

  it('never serves a file from outside the web folder', async () => {
    for (const url of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '//etc/passwd',
      '/index.html%00.js',
    ]) {
      const response = await app.inject({ url });
      expect(response.body).not.toContain('devDependencies');
      expect(response.body).not.toContain('root:');
      expect(response.statusCode).toBeLessThan(500);
    }
  });
});
