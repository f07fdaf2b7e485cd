import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { confirmedSecondFactorSchema, newSecondFactorSchema } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { openSession } from '../../../../test/open-session';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createHttpApp } from '../../../create-http-app';
import { Accounts } from '../accounts.service';
import { codeAt } from './one-time-codes';
import { SecondFactorLimits } from './second-factor-limits';

const STEP_MS = 30_000;
const FACTOR = '/api/session/second-factor';
const configuration = testConfiguration();

describe('a second factor', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let now = Date.parse('2026-03-31T09:00:00Z');
  let password: string;
  let id: string;
  let key: string;
  let recoveryCodes: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(configuration, asOpenDatabase(database), () => new Date(now));
    const asked = { username: 'dana', displayName: 'Dana', roles: ['dpo' as const] };
    const added = await app.get(Accounts).add(asked, 'test', 'dana walks four quiet miles');
    if (!added.ok) throw new Error(added.refusal.code);
    password = added.value.password;
    id = added.value.account.id;
  });
  beforeEach(async () => {
    // Each test begins with a code nobody has seen, and without earlier failures.
    now += 10 * STEP_MS;
    await app.get(SecondFactorLimits).succeed(id);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (url: string, cookie: string, payload: object = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  const cookieOf = (response: { headers: Record<string, unknown> }) =>
    /muster=[\w-]+/.exec(String(response.headers['set-cookie']))?.[0] ?? '';
  const show = async (cookie: string) => {
    const response = await app.inject({ url: '/api/session', headers: { cookie } });
    return response.statusCode === 200
      ? response.json<{ secondFactor: string }>().secondFactor
      : response.statusCode;
  };
  const signIn = async () => {
    const begun = await post('/api/session', '', { username: 'dana', password });
    expect(begun.statusCode).toBe(201);
    return cookieOf(begun);
  };
  const code = (steps = 0) => codeAt(key, new Date(now + steps * STEP_MS));
  const wrongCode = () => String((Number(code()) + 500_000) % 1_000_000).padStart(6, '0');

  it('is asked for only where it must be, until there is one', async () => {
    const cookie = await signIn();

    expect(await show(cookie)).toBe('none');
    const refused = await app.inject({ url: '/api/case-roles', headers: { cookie } });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([
      403,
      'second-factor-needed',
    ]);
    expect((await app.inject({ url: '/api/audit', headers: { cookie } })).statusCode).toBe(200);
  });

  it('is set up with a key and its first code, which ends every other session', async () => {
    const other = await signIn();
    const cookie = await signIn();
    // Whoever stops between the steps begins again with another key.
    const left = newSecondFactorSchema.parse((await post(FACTOR, cookie)).json());
    const begun = newSecondFactorSchema.parse((await post(FACTOR, cookie)).json());
    expect(begun.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.key).not.toBe(left.key);
    expect(begun.address).toMatch(/^otpauth:\/\/totp\/Muster:dana\?.*secret=[A-Z2-7]{32}/);
    expect(await show(await signIn())).toBe('none');

    ({ key } = left);
    expect((await post(`${FACTOR}/confirmation`, cookie, { code: code() })).statusCode).toBe(422);
    ({ key } = begun);
    const confirmed = await post(`${FACTOR}/confirmation`, cookie, { code: code() });

    expect(confirmed.statusCode).toBe(200);
    ({ recoveryCodes } = confirmedSecondFactorSchema.parse(confirmed.json()));
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^([A-Z2-7]{5}-){4}[A-Z2-7]{6}$/);
    expect(await show(cookieOf(confirmed))).toBe('given');
    expect([await show(cookie), await show(other)]).toEqual([401, 401]);
    expect((await post(FACTOR, cookieOf(confirmed))).json()).toMatchObject({ code: 'second-factor-exists' });
  });

  it('keeps neither key nor recovery code in the database', async () => {
    const rows = await app.get(DataSource).query<object[]>(
      `select f.*, (select array_agg(code_sha256) from access.recovery_code) as codes, encode(secret, 'escape') as text
           from access.second_factor f`,
    );
    const told = JSON.stringify(rows);
    for (const secret of [key, ...recoveryCodes]) expect(told).not.toContain(secret);
    expect(rows).toHaveLength(1);
  });

  it('opens a new session, which alone may go on', async () => {
    const half = await signIn();
    expect(await show(half)).toBe('needed');
    const refused = await app.inject({ url: '/api/audit', headers: { cookie: half } });
    expect(refused.json()).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect((await post(`${FACTOR}`, half)).json()).toMatchObject({ code: 'second-factor-needed' });

    const given = await post(`${FACTOR}/code`, half, { code: ` ${code().slice(0, 3)} ${code().slice(3)} ` });

    expect(given.json()).toMatchObject({ username: 'dana', secondFactor: 'given' });
    expect(cookieOf(given)).not.toBe(half);
    expect(await show(half)).toBe(401);
    expect(
      (await app.inject({ url: '/api/case-roles', headers: { cookie: cookieOf(given) } })).statusCode,
    ).toBe(200);
  });

  it('says the same to a wrong code, a used one, another form and an unknown recovery code', async () => {
    const used = code();
    expect((await post(`${FACTOR}/code`, await signIn(), { code: used })).statusCode).toBe(200);

    const half = await signIn();
    const unknown = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA';
    for (const typed of [wrongCode(), used, 'no code', unknown]) {
      const answer = (await post(`${FACTOR}/code`, half, { code: typed })).json<Record<string, unknown>>();
      expect({ ...answer, instance: '' }).toEqual({
        ...{ type: 'urn:muster:problem:second-factor-failed', title: 'Code not accepted', status: 422 },
        ...{ code: 'second-factor-failed', instance: '' },
        detail: 'The code is not right, or it was used already. Wait for the next one.',
      });
    }
    expect(await show(half)).toBe('needed');
  });

  it.each([-2, -1, 0, 1, 2])('takes the code of a clock that is %p steps away, or not', async (away) => {
    const { statusCode } = await post(`${FACTOR}/code`, await signIn(), { code: code(away) });

    expect(statusCode).toBe(Math.abs(away) <= 1 ? 200 : 422);
  });

  it('takes no code that is older than the newest it took', async () => {
    expect((await post(`${FACTOR}/code`, await signIn(), { code: code(1) })).statusCode).toBe(200);
    expect((await post(`${FACTOR}/code`, await signIn(), { code: code(0) })).statusCode).toBe(422);
  });

  it('gives one session to one code that is sent many times at once', async () => {
    const halves = [await signIn(), await signIn(), await signIn()];
    const typed = code();

    const answers = await Promise.all(halves.map((half) => post(`${FACTOR}/code`, half, { code: typed })));

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422, 422]);
  });

  it('gives one session to two codes that are sent with one half-open session at once', async () => {
    const half = await signIn();

    const answers = await Promise.all(
      [code(), recoveryCodes[9]].map((typed) => post(`${FACTOR}/code`, half, { code: typed })),
    );

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const [first = ''] = recoveryCodes;
    const typed = first.toLowerCase().replaceAll('-', ' ');
    expect((await post(`${FACTOR}/code`, await signIn(), { code: typed })).statusCode).toBe(200);
    expect((await post(`${FACTOR}/code`, await signIn(), { code: first })).statusCode).toBe(422);
  });

  it('is not tried more than five times in a quarter of an hour', async () => {
    const half = await signIn();
    for (let tries = 0; tries < 5; tries++) {
      expect((await post(`${FACTOR}/code`, half, { code: wrongCode() })).statusCode).toBe(422);
    }

    const refused = await post(`${FACTOR}/code`, half, { code: code() });

    expect(refused.json()).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
  });

  it('gives new recovery codes, and is removed with one more code', async () => {
    const given = await post(`${FACTOR}/code`, await signIn(), { code: code() });
    const renewed = (await post(`${FACTOR}/recovery-codes`, cookieOf(given))).json<{
      recoveryCodes: string[];
    }>();
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect((await post(`${FACTOR}/code`, await signIn(), { code: recoveryCodes[1] })).statusCode).toBe(422);

    const removed = await post(`${FACTOR}/removal`, cookieOf(given), { code: renewed.recoveryCodes[0] });

    expect(removed.json()).toMatchObject({ secondFactor: 'none' });
    expect(await show(await signIn())).toBe('none');
  });

  it('cannot be given without the key of the server, which is not made a second time', async () => {
    const cookie = await signIn();
    ({ key } = newSecondFactorSchema.parse((await post(FACTOR, cookie)).json()));
    rmSync(join(configuration.dataDir, 'keys', 'sealed-values.key'));

    const confirmed = await post(`${FACTOR}/confirmation`, cookie, { code: code() });
    const begun = await post(FACTOR, cookie);

    for (const refused of [confirmed, begun]) {
      expect(refused.json()).toMatchObject({ status: 503, code: 'sealing-key-unusable' });
    }
  });

  it('is written down when it fails and when it is given, without any code', async () => {
    const told = await app
      .get(DataSource)
      .query<{ action: string; outcome: string; detail: object }[]>(
        `select distinct action, outcome, detail from audit.trail where action like 'second-factor%' order by 1, 2`,
      );

    expect(told).toEqual(
      expect.arrayContaining([
        { action: 'second-factor.confirm', outcome: 'done', detail: {} },
        { action: 'second-factor.give', outcome: 'done', detail: { by: 'code' } },
        { action: 'second-factor.give', outcome: 'done', detail: { by: 'recovery-code' } },
        { action: 'second-factor.give', outcome: 'failed', detail: {} },
        { action: 'second-factor.remove', outcome: 'done', detail: { by: 'recovery-code' } },
      ]),
    );
  });

  it('ends a session of somebody with a role of cases after ten minutes without a request', async () => {
    const headers = await openSession(app, ['listener'], 'idle');
    // The session was opened by the clock of the application.
    now += 10 * 60_000 - 1;
    expect(await show(headers.cookie)).toBe('given');
    now += 10 * 60_000;
    expect(await show(headers.cookie)).toBe(401);
  });
});
