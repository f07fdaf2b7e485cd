import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, ROLES } from '@muster/domain';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { RouteTable } from '../src/app/access/route-table.service';
import { createHttpApp } from '../src/create-http-app';
import { openSession } from './open-session';
import { createTestDatabase, type TestDatabase } from './test-database';
import { asOpenDatabase, testConfiguration } from './test-configuration';

interface MatrixRow {
  readonly method: string;
  readonly path: string;
  readonly rule: string;
  readonly answers: Readonly<Record<string, string | undefined>>;
}

/** Who may call what, written and reviewed by hand, apart from the code: docs/compliance/access-matrix.csv. */
function readMatrix(): readonly MatrixRow[] {
  const text = readFileSync(join(__dirname, '../../../docs/compliance/access-matrix.csv'), 'utf8');
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) => {
    const [method = '', path = '', rule = ''] = cells;
    return {
      method,
      path,
      rule,
      answers: Object.fromEntries(header.map((name, place) => [name, cells[place]])),
    };
  });
}

describe('the architecture', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    owner = new Client(database.address.owner);
    owner.on('error', () => undefined);
    await owner.connect();
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  describe('access', () => {
    const matrix = readMatrix();

    it('has a line of the matrix for every route, and a route for every line', () => {
      const served = app
        .get(RouteTable)
        .routes.map(({ method, path, rule }) => `${method} ${path} ${rule.id}`);

      expect(served.sort()).toEqual(
        matrix.map(({ method, path, rule }) => `${method} ${path} ${rule}`).sort(),
      );
    });

    it('gives every role and everybody else an answer in every line', () => {
      for (const { answers } of matrix) {
        for (const who of ['anonymous', ...ROLES]) expect(['yes', 'no']).toContain(answers[who]);
      }
    });

    const call = async ({ method, path }: MatrixRow, headers: Record<string, string>) => {
      const response = await app.inject({
        method: method as 'GET',
        url: path.replace(':id', randomUUID()),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        ...(method === 'POST' || method === 'PUT' ? { payload: {} } : {}),
      });
      const code = response.statusCode < 400 ? '' : response.json<{ code: string }>().code;
      return { status: response.statusCode, code };
    };

    it.each(ROLES)('answers the role %s as the matrix says, on every route', async (role: Role) => {
      for (const row of matrix) {
        const { status, code } = await call(row, await openSession(app, [role]));
        const denied = status === 403 && code === 'not-allowed';
        expect([row.rule, denied ? 'no' : 'yes', code]).toEqual([row.rule, row.answers[role], code]);
        expect(code).not.toBe('not-signed-in');
        expect([row.rule, status]).not.toEqual([row.rule, 500]);
      }
    });

    it.each(['nobody', 'an ended session', 'a disabled account'])(
      'turns %s away from every closed route',
      async (who) => {
        let headers: Record<string, string> = {};
        if (who !== 'nobody') headers = await openSession(app, ['steward'], 'turned-away');
        if (who === 'an ended session') await app.get(DataSource).query('delete from access.session');
        if (who === 'a disabled account') {
          await owner.query(`update access.account set disabled_at = now() where username = 'turned-away'`);
        }
        for (const row of matrix) {
          const { status, code } = await call(row, headers);
          const denied = status === 401 && code === 'not-signed-in';
          expect([row.rule, denied ? 'no' : 'yes']).toEqual([row.rule, row.answers['anonymous']]);
        }
      },
    );

    it('writes every denial into the audit trail', async () => {
      await call(
        matrix.find(({ rule }) => rule === 'account.list') as MatrixRow,
        await openSession(app, ['board']),
      );

      const [last] = await app
        .get(DataSource)
        .query<object[]>('select actor, action, outcome from audit.trail order by seq desc limit 1');

      expect(last).toEqual({ actor: 'test-board', action: 'account.list', outcome: 'refused' });
    });

    it('asks for a second factor on every closed route to case records', () => {
      for (const { rule } of app.get(RouteTable).routes) {
        if (rule.egress !== 'case-record' || rule.access === 'public') continue;
        expect([rule.id, rule.secondFactor]).toEqual([rule.id, true]);
      }
    });

    it('lets a half-open session call nothing but what completes it or ends it', async () => {
      await openSession(app, ['custodian'], 'half-open', { secondFactor: false });
      await owner.query(
        `insert into access.second_factor (account_id, secret, begun_at, confirmed_at, last_counter)
         select id, decode(repeat('00', 49), 'hex'), now(), now(), 0 from access.account where username = 'half-open'`,
      );
      for (const row of matrix.filter(({ answers }) => answers['anonymous'] === 'no')) {
        if (/^(session\.(show|end)|second-factor\.(show|give))$/.test(row.rule)) continue;
        const { status, code } = await call(
          row,
          await openSession(app, [], 'half-open', { secondFactor: false }),
        );
        expect([row.rule, status, code]).toEqual([row.rule, 403, 'second-factor-needed']);
      }
    });

    it('gives the administrator no route with figures, and only the analyst those with true counts', () => {
      // Whoever approves a release reads how it was counted.
      const alsoOfApprovers = ['releases.get'];
      for (const { rule } of app.get(RouteTable).routes) {
        if (rule.egress === 'analyst-figures') {
          const approvers = alsoOfApprovers.includes(rule.id) ? ['dpo'] : [];
          expect([rule.id, rule.access]).toEqual([rule.id, ['analyst', ...approvers]]);
        }
        if (rule.egress === 'case-record' || rule.egress === 'publishes-statistics') {
          expect(rule.access).not.toContain('administrator');
        }
      }
    });
  });

  describe('the database', () => {
    const SCHEMAS = ['access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce'];

    it('describes every table and view', async () => {
      const { rows } = await owner.query<{ name: string }>(
        `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any($1) and c.relkind in ('r', 'p', 'v') and not c.relispartition
            and coalesce(obj_description(c.oid, 'pg_class'), '') = ''`,
        [SCHEMAS],
      );

      expect(rows).toEqual([]);
    });

    it('gives every column a meaning and a sensitivity', async () => {
      const { rows } = await owner.query<{ name: string }>(
        `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
           from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any($1) and c.relkind in ('r', 'p', 'v') and not c.relispartition
            and a.attnum > 0 and not a.attisdropped
            and coalesce(col_description(c.oid, a.attnum), '')
                !~ '^\\S.+ \\[Sensitivity: (NONE|PERSONAL|SPECIAL-CATEGORY|OFFICIAL-SENSITIVE)\\]$'`,
        [SCHEMAS],
      );

      expect(rows).toEqual([]);
    });

    it('lets the API role own nothing and create nothing', async () => {
      const { rows } = await owner.query<{ owned: string; schemas: string }>(
        `select (select count(*) from pg_class where relowner = 'muster_api'::regrole) as owned,
                (select count(*) from pg_namespace where has_schema_privilege('muster_api', oid, 'create')
                    and nspname not like 'pg_temp%' and nspname not like 'pg_toast_temp%') as schemas`,
      );

      expect(rows).toEqual([{ owned: '0', schemas: '0' }]);
    });

    it('lets the API role add to the audit trail and read it, and nothing else', async () => {
      const { rows } = await owner.query<{ grants: string }>(
        `select format('%s %s', c.relname, p.privilege) as grants
           from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger']) as p (privilege)
          where c.relnamespace = 'audit'::regnamespace and c.relkind in ('r', 'v')
            and has_table_privilege('muster_api', c.oid, p.privilege)
          order by 1`,
      );

      expect(rows.map(({ grants }) => grants)).toEqual(['newest select', 'trail select']);
    });

    it('lets the API role delete no account', async () => {
      const { rows } = await owner.query<{ may: boolean }>(
        `select has_table_privilege('muster_api', 'access.account', 'delete, truncate') as may`,
      );

      expect(rows).toEqual([{ may: false }]);
    });
  });
});
