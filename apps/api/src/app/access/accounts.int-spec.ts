import { readFileSync, statSync } from 'node:fs';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Account,
  accountListSchema,
  accountWithPasswordSchema,
  auditPageSchema,
} from '@muster/contracts';
import { ROLES } from '@muster/domain';
import { openSession } from '../../../test/open-session';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createHttpApp } from '../../create-http-app';
import { ACCOUNT_COMMANDS } from './account.commands';
import { AUDIT_VERIFY } from './audit.commands';
import { CaseRoles } from './case-roles/case-roles.service';
import { DemoAccounts } from './demo-accounts.service';

describe('accounts', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let headers: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const run = async (words: string, options: Record<string, string> = {}) => {
    const command = [...ACCOUNT_COMMANDS, AUDIT_VERIFY].find(({ path }) => words.startsWith(path));
    if (!command) throw new Error('no such command');
    const printed: string[] = [];
    const context = {
      app,
      callerDir: '/',
      print: (text: string) => void printed.push(text),
      note: () => undefined,
    };
    const rest = words.slice(command.path.length).trim();
    const outcome = await command.run(context, rest === '' ? [] : rest.split(' '), options);
    return { code: outcome.ok ? 'ok' : outcome.refusal.code, printed: printed.join('\n') };
  };
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const accountOf = async (username: string): Promise<Account> => {
    const { accounts } = accountListSchema.parse((await call('GET', '/api/accounts')).json());
    const account = accounts.find((each) => each.username === username);
    if (!account) throw new Error(`no account ${username}`);
    return account;
  };

  it('creates one demo account per role, once, with passwords that only the user of the service can read', async () => {
    const demo = app.get(DemoAccounts);

    const made = await demo.create();

    expect(new Set(made?.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect((await app.get(CaseRoles).list()).map((each) => [each.username, each.confirmedBy]).sort()).toEqual(
      [
        'allocator',
        'custodian',
        'custodian-2',
        'custodian-3',
        'executive-lead',
        'listener',
        'listener-2',
        'prap-coordinator',
      ].map((username) => [username, 'dpo-2']),
    );
    expect(statSync(demo.file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(demo.file, 'utf8'))).toEqual({ accounts: made });
    expect(await demo.create()).toBeNull();
    expect(demo.kept()).toEqual(made);
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'plan-lead', password: made?.find(({ role }) => role === 'plan-lead')?.password },
    });
    expect(response.json()).toMatchObject({ roles: ['plan-lead'], mustChangePassword: false });
  });

  it('lets an administrator add one, whose password opens a session', async () => {
    headers = await openSession(app, ['administrator'], 'chief-admin');

    const response = await call('POST', '/api/accounts', {
      username: 'jo.b',
      displayName: 'Jo B',
      roles: ['analyst'],
    });

    expect(response.statusCode).toBe(201);
    const { account, password } = accountWithPasswordSchema.parse(response.json());
    expect(account).toMatchObject({ username: 'jo.b', status: 'active', lastSignInAt: null });
    const begun = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'jo.b', password },
    });
    expect(begun.json()).toMatchObject({ mustChangePassword: true });
    expect((await accountOf('jo.b')).lastSignInAt).not.toBeNull();
  });

  it.each([
    [{ username: 'jo.b', displayName: 'Jo', roles: ['analyst'] }, 409, 'username-taken'],
    [{ username: 'Jo', displayName: 'Jo', roles: ['analyst'] }, 422, 'invalid-request'],
    [{ username: 'jo.c', displayName: 'Jo' }, 422, 'invalid-request'],
    [{ username: 'jo.c', displayName: 'Jo', roles: ['listener'] }, 409, 'granted-by-two'],
    [{ username: 'jo.c', displayName: 'Jo', roles: ['king'] }, 422, 'invalid-request'],
    [{ username: 'jo.c', displayName: 'Jo', roles: ['analyst'], id: 'x' }, 422, 'invalid-request'],
    [
      { username: 'jo.c', displayName: 'Jo', roles: ['administrator', 'listener'] },
      409,
      'roles-incompatible',
    ],
    [{ username: 'jo.c', displayName: 'Jo', roles: ['administrator', 'analyst'] }, 409, 'roles-incompatible'],
    [{ username: 'jo.c', displayName: 'Jo', roles: ['steward', 'analyst'] }, 409, 'roles-incompatible'],
  ])('refuses to add %j', async (body, status, code) => {
    const response = await call('POST', '/api/accounts', body);

    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code });
  });

  it('closes, opens, resets and changes one', async () => {
    const { id } = await accountOf('jo.b');

    expect((await call('POST', `/api/accounts/${id}/disable`, {})).json()).toMatchObject({
      status: 'disabled',
    });
    expect((await call('POST', `/api/accounts/${id}/enable`, {})).json()).toMatchObject({ status: 'active' });
    const roles = await call('PUT', `/api/accounts/${id}/roles`, { roles: ['board', 'network'] });
    expect(roles.json()).toMatchObject({ roles: ['board', 'network'] });
    const reset = accountWithPasswordSchema.parse(
      (await call('POST', `/api/accounts/${id}/reset`, {})).json(),
    );
    const begun = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'jo.b', password: reset.password },
    });
    expect(begun.json()).toMatchObject({ mustChangePassword: true, roles: ['board', 'network'] });
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'no-uuid'])('finds no account %s', async (id) => {
    expect((await call('POST', `/api/accounts/${id}/disable`, {})).statusCode).toBe(404);
  });

  it('keeps the last administrator', async () => {
    await call('POST', `/api/accounts/${(await accountOf('administrator')).id}/disable`, {});
    const { id } = await accountOf('chief-admin');

    expect((await call('POST', `/api/accounts/${id}/disable`, {})).json()).toMatchObject({
      code: 'last-administrator',
    });
    const roles = await call('PUT', `/api/accounts/${id}/roles`, { roles: ['board'] });
    expect(roles.json()).toMatchObject({ code: 'last-administrator' });
  });

  it('manages them at the terminal', async () => {
    const added = await run('account add sam', { name: 'Sam', roles: 'board,network' });

    expect(added.code).toBe('ok');
    expect(added.printed).toMatch(/^username {2}sam\npassword {2}([a-z2-9]{5}-){3}[a-z2-9]{5}\n/);
    expect(await run('account add sam', { name: 'Sam', roles: 'board' })).toMatchObject({
      code: 'username-taken',
    });
    expect(await run('account add kim', { name: 'Kim', roles: 'king' })).toMatchObject({
      code: 'unknown-role',
    });
    expect(await run('account add kim', { roles: 'board' })).toMatchObject({ code: 'bad-usage' });
    expect(await run('account add Kim', { name: 'Kim', roles: 'board' })).toMatchObject({
      code: 'username-unsuitable',
    });
    expect(await run('account disable sam')).toMatchObject({ code: 'ok' });
    expect((await run('account list')).printed).toContain('sam\tdisabled\tboard,network\tSam');
    expect(await run('account enable sam')).toMatchObject({ code: 'ok' });
    expect((await run('account reset sam')).printed).toContain('password  ');
    expect(await run('account reset nobody')).toMatchObject({ code: 'unknown-account' });
  });

  it('writes every change to the audit trail, without a password, and the trail stays whole', async () => {
    const dpo = await openSession(app, ['dpo']);

    const page = auditPageSchema.parse((await app.inject({ url: '/api/audit', headers: dpo })).json());
    const rest = await app.inject({ url: `/api/audit?after=${page.events[2]?.seq}`, headers: dpo });
    const verification = await app.inject({ url: '/api/audit/verification', headers: dpo });

    const told = page.events.map(
      ({ actor, action, object, outcome }) => `${actor} ${action} ${object} ${outcome}`,
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'command-line account.add steward done',
        'chief-admin account.add jo.b done',
        'chief-admin account.disable jo.b done',
        'chief-admin account.set-roles jo.b done',
        'command-line account.reset sam done',
      ]),
    );
    expect(auditPageSchema.parse(rest.json()).events[0]?.seq).toBe(4);
    expect((await app.inject({ url: '/api/audit?after=x', headers: dpo })).statusCode).toBe(422);
    expect(verification.json()).toEqual({ intact: true, events: page.events.length, firstBroken: null });
    expect((await run('audit verify')).printed).toMatch(
      /^The audit trail is whole: \d+ events\. Newest link: \d+ [0-9a-f]{64}$/,
    );
  });
});
