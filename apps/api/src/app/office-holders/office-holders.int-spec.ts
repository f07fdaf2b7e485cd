import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OfficeHolder, officeHolderListSchema, officeListSchema } from '@muster/contracts';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease } from '../../../test/release-fixture';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { ReleaseDecisions } from '../releases/release-decisions.service';
import { OFFICE_HOLDER_COMMANDS } from './office-holder.commands';

const LINES = [
  { id: 'a', label: 'Officers in post: Black, Sergeant', answer: { status: 'count', people: 7 } },
  { id: 'b', label: 'Officers in post: Black, Inspector', answer: { status: 'few' } },
  { id: 'c', label: 'Officers in post: Mixed, Inspector', answer: { status: 'none' } },
];
const PURPOSE = 'Quarterly meeting of the chief officers';

type Headers = Record<string, string>;

describe('office-holders and the list they may open', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  const people: Record<string, Headers> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-07-31T12:05:00Z'),
    );
    for (const name of ['ana', 'ann', 'ant']) people[name] = await openSession(app, ['analyst'], name);
    for (const name of ['dora', 'dan']) people[name] = await openSession(app, ['dpo'], name);
    people['adam'] = await openSession(app, ['administrator'], 'adam');
    for (let at = 1; at <= 8; at += 1) people[`chief${at}`] = await openSession(app, ['board'], `chief${at}`);
  });
  beforeEach(async () => {
    await owner.query('truncate access.office_holder, release.release, workforce.snapshot cascade');
    await owner.query('update access.account set disabled_at = null');
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const post = async (url: string, payload: object, who: string) => {
    const headers = people[who] ?? {};
    const response = await app.inject({ method: 'POST', url: `/api/office-holders${url}`, headers, payload });
    const { code } = response.json<{ code?: string }>();
    return { status: response.statusCode, code, body: response.json<unknown>(), headers: response.headers };
  };
  const propose = (username: string, who = 'ana', office = 'Chief Constable') =>
    post('', { force: 'EXMP', username, office }, who);
  const confirm = (username: string, who = 'dora') => post('/confirmation', { force: 'EXMP', username }, who);
  const end = (username: string, who = 'ann') => post('/end', { force: 'EXMP', username }, who);
  const open = (who: string, change: object = {}) =>
    post('/list', { force: 'EXMP', purpose: PURPOSE, ...change }, who);
  const holders = async (): Promise<readonly OfficeHolder[]> => {
    const response = await app.inject({
      url: '/api/office-holders?force=EXMP',
      headers: people['ana'] ?? {},
    });
    return officeHolderListSchema.parse(response.json()).holders;
  };
  async function inOffice(username: string): Promise<void> {
    expect((await propose(username)).status).toBe(201);
    expect((await confirm(username)).status).toBe(200);
  }
  async function published(period: string, isOpen = true): Promise<string> {
    const id = await aBuiltRelease(owner, { period });
    await owner.query(
      `insert into disclosure.office_list (release_id, version, lines, is_open, checked_at) values ($1, '2026-1', $2, $3, now())`,
      [id, JSON.stringify(LINES), isOpen],
    );
    const decisions = app.get(ReleaseDecisions);
    expect((await decisions.decide('approve', id, 'dora')).ok).toBe(true);
    expect((await decisions.decide('publish', id, 'ana')).ok).toBe(true);
    return id;
  }

  describe('are named by two people', () => {
    it('one proposes, another confirms', async () => {
      await inOffice('chief1');

      expect(await holders()).toEqual([
        {
          ...{ username: 'chief1', displayName: 'Test account', office: 'Chief Constable' },
          ...{ proposedBy: 'ana', confirmedBy: 'dora', endedAt: null },
        },
      ]);
    });

    it.each([
      ['own-office', () => propose('ana', 'ana')],
      ['unknown-account', () => propose('nobody')],
      ['account-not-suitable', () => propose('adam')],
      ['not-allowed', () => propose('chief1', 'chief2')],
      ['unknown-office-holder', () => confirm('chief1')],
      ['unknown-office-holder', () => end('chief1')],
      ['unknown-force', () => post('', { force: 'NOPE', username: 'chief1', office: 'Chief' }, 'ana')],
    ])('or it is %s', async (code, act) => {
      expect((await act()).code).toBe(code);
      expect(await holders()).toEqual([]);
    });

    it('never by one alone, nor by the person', async () => {
      await propose('chief1');
      await propose('ann');

      expect((await confirm('chief1', 'ana')).code).toBe('own-proposal');
      expect((await confirm('ann', 'ann')).code).toBe('own-office');
      expect((await propose('chief1', 'ann')).code).toBe('office-holder-named');
    });

    it('once, however many confirm at once, and never by the proposer', async () => {
      await propose('chief1');
      const names = Array.from({ length: 30 }, (_, at) => ['ana', 'dora', 'dan'][at % 3] ?? '');
      const answers = await Promise.all(names.map((name) => confirm('chief1', name)));

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(new Set(answers.filter((_, at) => at % 3 === 0).map(({ code }) => code))).toEqual(
        new Set(['own-proposal']),
      );
      expect((await holders())[0]?.confirmedBy).toMatch(/^(dora|dan)$/);
    });

    it('six at a time, however many are proposed at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => propose(`chief${at + 1}`)));

      expect(answers.map(({ code }) => code).filter((code) => code === 'office-full')).toHaveLength(2);
      expect(await holders()).toHaveLength(6);
      const [first] = await holders();
      await end(first?.username ?? '');
      const again = await Promise.all(Array.from({ length: 8 }, (_, at) => propose(`chief${at + 1}`)));
      expect(again.filter(({ status }) => status === 201).length).toBe(1);
    });

    it('at the terminal too, where two accounts are named', async () => {
      const run = (...argv: string[]) => runMusterIn(app, OFFICE_HOLDER_COMMANDS, '.', argv);
      const who = ['chief1', '--force', 'EXMP'];
      const alone = await run('office-holder', 'propose', ...who, '--office', 'Chief Constable');
      const proposed = await run(
        'office-holder',
        'propose',
        ...who,
        '--office',
        'Chief Constable',
        '--as',
        'ana',
      );
      const same = await run('office-holder', 'confirm', ...who, '--as', 'ana');
      const other = await run('office-holder', 'confirm', ...who, '--as', 'dora');
      const listed = await run('office-holder', 'list', '--force', 'EXMP');
      const ended = await run('office-holder', 'end', ...who, '--as', 'dan');

      expect(alone.no).toContain('--as USERNAME');
      expect(proposed.out).toBe('chief1 is proposed.');
      expect(same.no).toMatch(/^own-proposal/);
      expect(other.out).toBe('chief1 is confirmed.');
      expect(listed.out).toBe('chief1\tconfirmed\tChief Constable\tTest account');
      expect(ended.out).toBe('chief1 is no office-holder any more.');
      expect((await run('query', 'office-list')).no).toMatch(/^screen-only: .*screen only/);
    });
  });

  describe('open the list of the release in force', () => {
    it('with name, office and time across it, and the purpose is written down first', async () => {
      await published('2026-Q1');
      await published('2026-Q2');
      await inOffice('chief1');
      const { status, body, headers } = await open('chief1');

      expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(officeListSchema.parse(body)).toEqual({
        ...{
          force: 'EXMP',
          forceName: expect.any(String) as string,
          period: '2026-Q2',
          periodLabel: 'Q1 2026/27',
        },
        ...{
          asAt: '2026-06-28',
          watermark: 'Test account, Chief Constable, 31 July 2026, 13:05',
          lines: LINES,
        },
      });
      const trail: unknown[] = await app
        .get(DataSource)
        .query(
          'select actor, action, object, outcome, purpose, detail from audit.trail order by seq desc limit 1',
        );
      expect(trail).toEqual([
        {
          ...{ actor: 'chief1', action: 'office-holders.open', object: 'EXMP', outcome: 'done' },
          ...{ purpose: PURPOSE, detail: { period: '2026-Q2' } },
        },
      ]);
    });

    it('and nobody else does: the roles that read true counts neither', async () => {
      await published('2026-Q1');
      await propose('chief1');
      for (const who of ['chief1', 'chief2', 'ana', 'dora', 'adam']) {
        expect([who, (await open(who)).code]).toEqual([who, 'not-office-holder']);
      }
    });

    it('not after the office has ended, nor with a closed account', async () => {
      await published('2026-Q1');
      await inOffice('chief1');
      await inOffice('chief2');
      await end('chief1');
      await owner.query(`update access.account set disabled_at = now() where username = 'chief2'`);

      expect((await open('chief1')).code).toBe('not-office-holder');
      expect((await open('chief2')).status).toBe(401);
      const rows: unknown[] = await app
        .get(DataSource)
        .query(`select * from access.office_list_of('chief2', 'EXMP')`);
      expect(rows).toEqual([]);
    });

    it('not while it is closed or nothing is published, with one body that says nothing of why', async () => {
      await inOffice('chief1');
      const nothing = await open('chief1');
      await published('2026-Q1', false);
      const closed = await open('chief1');

      expect(closed).toMatchObject({ status: 409, code: 'office-list-closed' });
      expect({ ...(closed.body as object), instance: '' }).toEqual({
        ...(nothing.body as object),
        instance: '',
      });
      expect(JSON.stringify(closed.body)).not.toMatch(/\d{2,}.*people/);
    });

    it.each(['short', '         ', 'x'.repeat(201)])('not for the purpose %j', async (purpose) => {
      await published('2026-Q1');
      await inOffice('chief1');
      expect((await open('chief1', { purpose })).code).toBe('invalid-request');
    });

    it('which the login of the API cannot read', async () => {
      await published('2026-Q1');
      await expect(app.get(DataSource).query('select lines from disclosure.office_list')).rejects.toThrow(
        'permission denied',
      );
    });
  });
});
