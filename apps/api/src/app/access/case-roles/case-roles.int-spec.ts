import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { caseRoleListSchema, caseRoleSchema } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { DataSource } from 'typeorm';
import { openSession } from '../../../../test/open-session';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createHttpApp } from '../../../create-http-app';
import { Accounts } from '../accounts.service';
import { codeAt } from '../second-factor/one-time-codes';
import { SecondFactorStore } from '../second-factor/second-factor-store.service';
import { CASE_ROLE_COMMANDS } from './case-role.commands';

const ROLES_AT = '/api/case-roles';
const SECRET = Buffer.from('12345678901234567890');
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('roles of cases', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let now = Date.parse('2026-03-31T09:00:00Z');
  const sessions: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => new Date(now));
    const people: readonly [string, Role[]][] = [
      ['dpo.a', ['dpo']],
      ['dpo.b', ['dpo']],
      ['lee', ['board']],
      ['ana', ['analyst']],
      ['root', ['administrator']],
    ];
    for (const [username, roles] of people) sessions[username] = await openSession(app, roles, username);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const as = (username: string, url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: sessions[username] ?? {} });
  const propose = (by: string, username: string, role = 'listener', post: string | null = 'listener') =>
    as(by, ROLES_AT, { username, role, post });
  const codeOf = (response: { json: () => unknown }) => (response.json() as { code?: string }).code;
  const idOf = (response: { json: () => unknown }) => caseRoleSchema.parse(response.json()).id;
  const rolesOf = async (username: string) => (await app.get(Accounts).findByUsername(username))?.roles;
  const accountId = async (username: string) => (await app.get(Accounts).findByUsername(username))?.id ?? '';
  const sql = (text: string, values: unknown[] = []) => app.get(DataSource).query<unknown>(text, values);

  it('are granted by two people, and end the sessions of the third', async () => {
    const proposed = await propose('dpo.a', 'lee', 'listener', 'prap-coordinator');
    expect(proposed.statusCode).toBe(201);
    expect(await rolesOf('lee')).toEqual(['board']);

    const id = idOf(proposed);
    expect(codeOf(await as('dpo.a', `${ROLES_AT}/confirmation`, { id }))).toBe('own-case-proposal');
    const confirmed = await as('dpo.b', `${ROLES_AT}/confirmation`, { id });

    expect(confirmed.json()).toMatchObject({
      post: 'prap-coordinator',
      proposedBy: 'dpo.a',
      confirmedBy: 'dpo.b',
    });
    expect(await rolesOf('lee')).toEqual(['board', 'listener']);
    expect((await app.inject({ url: '/api/session', headers: sessions['lee'] ?? {} })).statusCode).toBe(401);
    expect(codeOf(await as('dpo.b', `${ROLES_AT}/confirmation`, { id }))).toBe('case-role-standing');
  });

  it.each([
    ['oneself', 'dpo.a', 'dpo.a', 'custodian', 'own-case-role'],
    ['somebody who has the role', 'dpo.a', 'lee', 'listener', 'case-role-standing'],
    ['an analyst as a listener', 'dpo.a', 'ana', 'listener', 'roles-incompatible'],
    ['an administrator', 'dpo.a', 'root', 'custodian', 'roles-incompatible'],
    ['a listener as an allocator', 'dpo.a', 'lee', 'allocator', 'roles-incompatible'],
    ['nobody', 'dpo.a', 'no.such', 'custodian', 'unknown-account'],
    ['anybody, by an administrator', 'root', 'lee', 'custodian', 'not-allowed'],
    ['anybody, by an analyst', 'ana', 'lee', 'custodian', 'not-allowed'],
  ])('are not proposed for %s', async (_, by, username, role, code) => {
    expect(codeOf(await propose(by, username, role, role === 'listener' ? 'listener' : null))).toBe(code);
  });

  it('have a post for a listener and for nobody else', async () => {
    expect((await propose('dpo.a', 'ana', 'listener', null)).statusCode).toBe(422);
    expect((await propose('dpo.a', 'ana', 'custodian', 'listener')).statusCode).toBe(422);
  });

  it('are not confirmed by the person, nor for somebody who lost the account or took a role that clashes', async () => {
    const id = idOf(await propose('dpo.a', 'dpo.b', 'custodian', null));
    expect(codeOf(await as('dpo.b', `${ROLES_AT}/confirmation`, { id }))).toBe('own-case-role');
    expect(codeOf(await as('dpo.b', `${ROLES_AT}/end`, { id }))).toBe('own-case-role');
    expect((await as('dpo.a', `${ROLES_AT}/end`, { id })).statusCode).toBe(200);

    const later = await app.get(Accounts).add({ username: 'kim', displayName: 'Kim', roles: [] }, 'test');
    if (!later.ok) throw new Error(later.refusal.code);
    const waits = idOf(await propose('dpo.a', 'kim'));
    const { id: kim } = later.value.account;
    await app.get(Accounts).setRoles(kim, ['steward'], 'root');
    expect(codeOf(await as('dpo.b', `${ROLES_AT}/confirmation`, { id: waits }))).toBe('roles-incompatible');
    await app.get(Accounts).setRoles(kim, [], 'root');
    await app.get(Accounts).disable(kim, 'root');
    expect(codeOf(await as('dpo.b', `${ROLES_AT}/confirmation`, { id: waits }))).toBe('account-not-suitable');
    await app.get(Accounts).enable(kim, 'root');
    expect((await as('dpo.b', `${ROLES_AT}/confirmation`, { id: waits })).statusCode).toBe(200);
  });

  it('need a proposer who may still decide', async () => {
    await openSession(app, ['dpo'], 'dpo.c').then((headers) => (sessions['dpo.c'] = headers));
    const id = idOf(await propose('dpo.c', 'ana', 'custodian', null));
    await app.get(Accounts).setRoles(await accountId('dpo.c'), ['board'], 'root');

    expect(codeOf(await as('dpo.b', `${ROLES_AT}/confirmation`, { id }))).toBe('account-not-suitable');
    expect((await as('dpo.b', `${ROLES_AT}/end`, { id })).statusCode).toBe(200);
  });

  it('are there once when two people confirm at once', async () => {
    const id = idOf(await propose('dpo.a', 'ana', 'custodian', null));
    sessions['dpo.d'] = await openSession(app, ['dpo'], 'dpo.d');

    const answers = await Promise.all(
      ['dpo.b', 'dpo.d'].map((by) => as(by, `${ROLES_AT}/confirmation`, { id })),
    );

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await rolesOf('ana')).toEqual(['analyst', 'custodian']);
  });

  it('are neither given nor taken by the administrator, nor by a statement of the API', async () => {
    const lee = await accountId('lee');
    const set = (roles: readonly Role[]) => app.get(Accounts).setRoles(lee, roles, 'root');
    expect(await set(['board', 'custodian'])).toMatchObject({ refusal: { code: 'granted-by-two' } });
    expect(await set(['analyst'])).toMatchObject({ refusal: { code: 'roles-incompatible' } });
    expect(await set(['network'])).toMatchObject({ value: { roles: ['network', 'listener'] } });

    // With a new password and a first second factor the administrator would be this listener.
    expect(await app.get(Accounts).reset(lee, 'root')).toMatchObject({
      refusal: { code: 'account-not-suitable' },
    });

    for (const roles of [`roles || 'custodian'::text`, `array_remove(roles, 'listener')`]) {
      await expect(
        sql(`update access.account set roles = ${roles} where username = 'lee'`),
      ).rejects.toMatchObject({ driverError: { code: '23514' } });
    }
    await expect(
      sql(
        `insert into access.case_role (username, role, proposed_by, proposed_at, confirmed_by, confirmed_at)
         values ('lee', 'custodian', 'dpo.a', now(), 'dpo.a', now())`,
      ),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
    await expect(sql(`delete from access.case_role`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('are ended by one person, and end the sessions', async () => {
    const { roles } = caseRoleListSchema.parse(
      (await app.inject({ url: ROLES_AT, headers: sessions['dpo.a'] ?? {} })).json(),
    );
    const id = roles.find(({ username, endedAt }) => username === 'lee' && endedAt === null)?.id ?? '';
    const headers = await openSession(app, [], 'lee');

    expect((await as('dpo.a', `${ROLES_AT}/end`, { id })).statusCode).toBe(200);

    expect(await rolesOf('lee')).toEqual(['network']);
    expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(401);
    expect(codeOf(await as('dpo.a', `${ROLES_AT}/end`, { id }))).toBe('unknown-case-role');
  });

  describe('a lost second factor', () => {
    it('is removed by two people, and not by the person', async () => {
      const ana = await accountId('ana');
      const reset = (by: string, path: string, body: object) => as(by, `${ROLES_AT}/resets${path}`, body);
      expect(codeOf(await reset('dpo.a', '', { username: 'ana' }))).toBe('no-second-factor');
      await app.get(SecondFactorStore).setUp(app.get(DataSource).manager, ana, SECRET);

      const { id } = (await reset('dpo.a', '', { username: 'ana' })).json<{ id: string }>();
      expect(codeOf(await reset('dpo.b', '', { username: 'ana' }))).toBe('case-role-standing');
      sessions['ana'] = await openSession(app, [], 'ana');
      expect(codeOf(await reset('ana', '/confirmation', { id }))).toBe('own-case-role');
      expect(codeOf(await reset('dpo.a', '/confirmation', { id }))).toBe('own-case-proposal');
      expect((await app.get(Accounts).reset(ana, 'root')).ok).toBe(true);
      expect((await reset('dpo.b', '/confirmation', { id })).statusCode).toBe(200);
      expect(await app.get(Accounts).reset(ana, 'root')).toMatchObject({ ok: false });

      expect(await sql('select 1 from access.second_factor where account_id = $1', [ana])).toEqual([]);
      expect((await app.inject({ url: '/api/session', headers: sessions['ana'] })).statusCode).toBe(401);
    });
  });

  it('are decided at the terminal with a code of each who decides', async () => {
    for (const username of ['dpo.a', 'dpo.b']) {
      await app.get(SecondFactorStore).setUp(app.get(DataSource).manager, await accountId(username), SECRET);
    }
    const printed: string[] = [];
    const run = async (path: string, words: readonly string[], options: Record<string, string> = {}) => {
      const command = CASE_ROLE_COMMANDS.find((each) => each.path === path);
      if (!command) throw new Error('no such command');
      const print = (text: string) => void printed.push(text);
      const outcome = await command.run(
        { app, callerDir: '/', print, note: () => undefined },
        words,
        options,
      );
      return outcome.ok ? 'ok' : outcome.refusal.code;
    };
    const role = { role: 'listener', post: 'executive' };
    const code = () => codeAt(KEY, new Date(now));
    expect(await run('case-role propose', ['lee'], role)).toBe('bad-usage');
    expect(await run('case-role propose', ['lee'], { ...role, as: 'dpo.a' })).toBe('bad-usage');
    expect(await run('case-role propose', ['lee'], { role: 'listener', as: 'dpo.a', code: code() })).toBe(
      'bad-usage',
    );
    expect(await run('case-role propose', ['lee'], { ...role, as: 'root', code: code() })).toBe(
      'account-not-suitable',
    );
    expect(await run('case-role propose', ['lee'], { ...role, as: 'dpo.a', code: '000000' })).toBe(
      'second-factor-failed',
    );
    expect(await run('case-role propose', ['lee'], { ...role, as: 'dpo.a', code: code() })).toBe('ok');
    const [id = ''] = printed.at(-1)?.split('\t') ?? [];
    now += 60_000;
    expect(await run('case-role confirm', [id], { as: 'dpo.b', code: code() })).toBe('ok');
    expect(await run('case-role confirm', ['x'], { as: 'dpo.b', code: code() })).toBe('bad-usage');
    expect(await run('case-role list', [])).toBe('ok');

    expect(printed.some((line) => /\tlee\texecutive\tconfirmed$/.test(line))).toBe(true);
    expect(await rolesOf('lee')).toEqual(['network', 'listener']);
  });

  it('stand in the audit trail with who decided', async () => {
    const told = await sql(
      `select actor, action, object, detail from audit.trail
        where action like 'case-roles%' and outcome = 'done' order by seq limit 2`,
    );

    expect(told).toEqual([
      {
        actor: 'dpo.a',
        action: 'case-roles.propose',
        object: 'lee',
        detail: { role: 'listener', post: 'prap-coordinator' },
      },
      {
        actor: 'dpo.b',
        action: 'case-roles.confirm',
        object: 'lee',
        detail: { role: 'listener', post: 'prap-coordinator' },
      },
    ]);
  });
});
