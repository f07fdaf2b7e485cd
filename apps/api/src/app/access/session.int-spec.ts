import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createHttpApp } from '../../create-http-app';
import { Accounts } from './accounts.service';
import { PasswordHashing } from './password-hashing.service';

const MINUTE_MS = 60_000;

describe('sessions', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let now = Date.parse('2026-03-31T09:00:00Z');
  let password: string;
  let accountId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => new Date(now));
    const added = await app
      .get(Accounts)
      .add({ username: 'anna', displayName: 'Anna', roles: ['board'] }, 'test');
    if (!added.ok) throw new Error(added.refusal.code);
    ({ password } = added.value);
    accountId = added.value.account.id;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const signIn = (body: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/session', payload: body, headers });
  const show = (headers: Record<string, string>) => app.inject({ url: '/api/session', headers });

  it('opens one with the right password, in a cookie that scripts and other sites cannot use', async () => {
    const response = await signIn({ username: 'Anna ', password });

    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({
      username: 'anna',
      displayName: 'Anna',
      roles: ['board'],
      mustChangePassword: true,
      secondFactor: 'none',
    });
    expect(response.headers['set-cookie']).toMatch(/^muster=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('keeps only hashes of the password and of the cookie', async () => {
    const response = await signIn({ username: 'anna', password });
    const token = /muster=([\w-]+)/.exec(String(response.headers['set-cookie']))?.[1] ?? '';

    const [stored] = await app.get(DataSource).query<{ hash: string; tokens: string }[]>(
      `select (select password_hash from access.account where username = 'anna') as hash,
              (select string_agg(token_sha256::text, ' ') from access.session) as tokens`,
    );

    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(stored?.tokens).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect((await show({ cookie: `muster=${token}` })).statusCode).toBe(200);
  });

  it('says the same to a wrong password, an unknown name and a disabled account', async () => {
    const accounts = app.get(Accounts);
    const disabled = await accounts.add({ username: 'gone', displayName: 'Gone', roles: ['board'] }, 'test');
    if (!disabled.ok) throw new Error(disabled.refusal.code);
    await accounts.disable(disabled.value.account.id, 'test');

    const answers = [
      await signIn({ username: 'anna', password: 'wrong' }),
      await signIn({ username: 'nobody', password: 'wrong' }),
      await signIn({ username: 'gone', password: disabled.value.password }),
    ];

    const bodies = answers.map((answer) => ({ ...answer.json<object>(), instance: '' }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 401, code: 'sign-in-failed' });
    const failed = await app
      .get(DataSource)
      .query<{ object: string }[]>(
        `select object from audit.trail where action = 'session.begin' and outcome = 'failed'`,
      );
    expect(failed.map(({ object }) => object)).toEqual(['anna', '', 'gone']);
  });

  it('asks for patience after five failures', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await signIn({ username: 'guessed', password: 'wrong' });

    const response = await signIn({ username: 'guessed', password: 'wrong' });

    expect(response.statusCode).toBe(429);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(890);
    expect(response.json()).toMatchObject({ code: 'too-many-attempts' });
  });

  it.each([
    ['board', 30],
    ['analyst', 15],
  ] as const)('ends that of a %s after %i minutes without a request', async (role, minutes) => {
    const headers = await openSession(app, [role]);

    now += minutes * MINUTE_MS - 1;
    expect((await show(headers)).statusCode).toBe(200);
    now += minutes * MINUTE_MS;
    const response = await show(headers);

    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'not-signed-in' });
  });

  it('ends one after eight hours, however busy', async () => {
    const headers = await openSession(app, ['board']);

    for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
      now += 20 * MINUTE_MS;
      expect((await show(headers)).statusCode).toBe(200);
    }
    now += 20 * MINUTE_MS;

    expect((await show(headers)).statusCode).toBe(401);
  });

  it('ends them when the account is disabled or its roles change', async () => {
    const accounts = app.get(Accounts);
    const first = await openSession(app, ['board'], 'anna');
    await accounts.setRoles(accountId, ['network'], 'test');
    expect((await show(first)).statusCode).toBe(401);

    const second = await openSession(app, ['network'], 'anna');
    await accounts.disable(accountId, 'test');
    expect((await show(second)).statusCode).toBe(401);

    await accounts.enable(accountId, 'test');
    expect((await show(second)).statusCode).toBe(401);
  });

  it('ends at sign-out and takes the cookie back', async () => {
    const headers = await openSession(app, ['board']);

    const response = await app.inject({ method: 'DELETE', url: '/api/session', headers });

    expect(response.statusCode).toBe(204);
    expect(response.headers['set-cookie']).toBe('muster=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
    expect(response.headers['clear-site-data']).toContain('"cookies"');
    expect((await show(headers)).statusCode).toBe(401);
  });

  it('wants an own password before anything else, and replaces every session by a new one', async () => {
    const reset = await app.get(Accounts).reset(accountId, 'test');
    if (!reset.ok) throw new Error(reset.refusal.code);
    const begun = await signIn({ username: 'anna', password: reset.value.password });
    const headers = {
      cookie: String(begun.headers['set-cookie']).split(';')[0] ?? '',
      'sec-fetch-site': 'same-origin',
    };
    expect((await app.inject({ url: '/api/openapi.json', headers })).json()).toMatchObject({
      code: 'password-change-needed',
    });
    const change = (current: string, next: string) =>
      app.inject({ method: 'POST', url: '/api/session/password', headers, payload: { current, next } });
    expect((await change('wrong', 'seven brown teapots')).json()).toMatchObject({ code: 'sign-in-failed' });
    expect((await change(reset.value.password, 'annaannaannaanna')).json()).toMatchObject({
      code: 'password-unsuitable',
    });

    const changed = await change(reset.value.password, 'seven brown teapots');

    expect(changed.statusCode).toBe(200);
    expect((await show(headers)).statusCode).toBe(401);
    const fresh = { cookie: String(changed.headers['set-cookie']).split(';')[0] ?? '' };
    expect((await show(fresh)).json()).toMatchObject({ mustChangePassword: false });
    expect((await signIn({ username: 'anna', password: 'seven brown teapots' })).statusCode).toBe(201);
  });

  // Comparing a password takes a third of a second, and more while others wait.
  it.each([
    ['its password is replaced', () => app.get(Accounts).reset(accountId, 'test')],
    ['it is disabled', () => app.get(Accounts).disable(accountId, 'test')],
  ])('opens none when, while the password is compared, %s', async (_, meanwhile) => {
    await app.get(Accounts).enable(accountId, 'test');
    const reset = await app.get(Accounts).reset(accountId, 'test');
    if (!reset.ok) throw new Error(reset.refusal.code);
    const hashing = app.get(PasswordHashing);
    const matches = hashing.matches.bind(hashing);
    const compared = jest.spyOn(hashing, 'matches').mockImplementationOnce(async (kept, typed) => {
      const outcome = await matches(kept, typed);
      await meanwhile();
      return outcome;
    });

    const response = await signIn({ username: 'anna', password: reset.value.password });

    compared.mockRestore();
    expect(response.json()).toMatchObject({ code: 'sign-in-failed' });
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a change that a page of another address asks for', async () => {
    const { cookie } = await openSession(app, ['board']);
    const end = (headers: Record<string, string>) =>
      app.inject({
        method: 'DELETE',
        url: '/api/session',
        headers: { cookie, host: 'localhost:4300', ...headers },
      });

    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4300' },
      { origin: 'http://localhost:4301' },
      { origin: 'null' },
      {},
    ];
    for (const headers of elsewhere) {
      expect((await end(headers)).json()).toMatchObject({ code: 'cross-site', status: 403 });
    }
    expect((await end({ origin: 'http://localhost:4300' })).statusCode).toBe(204);
  });

  it('lets the cookie travel over TLS only when TLS is used', async () => {
    const proxied = await createHttpApp(
      testConfiguration({ behindProxy: true }),
      asOpenDatabase(database),
      () => new Date(now),
    );
    const added = await proxied
      .get(Accounts)
      .add({ username: 'tess', displayName: 'Tess', roles: ['board'] }, 'test');
    if (!added.ok) throw new Error(added.refusal.code);

    const response = await proxied.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'tess', password: added.value.password },
    });
    await proxied.close();

    expect(response.headers['set-cookie']).toMatch(
      /^__Host-muster=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(response.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });
});
