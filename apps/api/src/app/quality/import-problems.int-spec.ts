import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { dataCoverageSchema, importProblemsSchema } from '@muster/contracts';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { QUALITY_COMMANDS } from './quality.commands';

const MAPPING = {
  ...{ kind: 'mapping', id: 'small', label: 'Small file', person: { column: 'Staff number' } },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    ethnicity: { column: 'Ethnicity' },
  },
};
const HEADER = 'Staff number,Rank,Ethnicity\n';
/** Three rows with ethnicities that no definition knows. */
const BROKEN = `${HEADER}7031847,constable,XX\n7031848,constable,YY\n7031849,sergeant,XX\n`;
const WHOLE = `${HEADER}7031847,constable,W1\n7031848,constable,B1\n7031849,sergeant,A1\n`;

describe('problems of imports', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const sessions = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    for (const role of [
      'steward',
      'analyst',
      'administrator',
      'board',
      'plan-lead',
      'network',
      'dpo',
    ] as const) {
      sessions.set(role, await openSession(app, [role]));
    }
    for (const [asAt, file] of [
      ['2026-03-31', BROKEN],
      ['2026-04-30', WHOLE],
    ] as const) {
      const fields = { force: 'EXMP', asAt, mapping: JSON.stringify(MAPPING) };
      const { payload, contentType } = snapshotUpload(fields, file);
      const headers = { ...sessions.get('steward'), 'content-type': contentType };
      const received = await app.inject({ method: 'POST', url: '/api/snapshots', headers, payload });
      const { id } = received.json<{ id: string }>();
      await app.inject({ url: `/api/snapshots/${id}/progress`, headers: sessions.get('steward') ?? {} });
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = (url: string, role: string) => app.inject({ url, headers: sessions.get(role) ?? {} });

  it('are told by kind, oldest first, to stewards and analysts', async () => {
    for (const role of ['steward', 'analyst']) {
      const response = await get('/api/quality/imports?force=EXMP', role);
      const { imports } = importProblemsSchema.parse(response.json());

      expect(imports.map(({ asAt, source, state }) => [asAt, source, state])).toEqual([
        ['2026-03-31', 'snapshot', 'refused'],
        ['2026-04-30', 'snapshot', 'ready'],
      ]);
      expect(imports.every(({ received }) => /^\d{4}-\d{2}-\d{2}$/.test(received))).toBe(true);
      // By hand: XX stands in two rows of the file, YY in one.
      const errors = imports[0]?.problems.filter(({ severity }) => severity === 'error') ?? [];
      expect(errors.reduce((sum, { rows }) => sum + rows, 0)).toBe(3);
      expect(imports[1]?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(response.body).not.toMatch(/XX|YY|7031847/);
    }
  });

  it('are told to an administrator without a count of people or rows', async () => {
    for (const role of ['administrator', 'steward']) {
      const response = await get('/api/quality/coverage?force=EXMP', role);
      const coverage = dataCoverageSchema.parse(response.json());

      expect(coverage).toMatchObject({
        forceName: 'Example Constabulary',
        gate: { share: 0.6 },
        snapshots: [],
      });
      expect(coverage.targets).toContainEqual(
        expect.objectContaining({ characteristic: 'ethnicity', label: 'Ethnicity', target: 0.95 }),
      );
      expect(coverage.problems.every(({ imports }) => imports <= 2)).toBe(true);
      expect(response.body).not.toMatch(/"rows"|headcount|total/);
    }
  });

  it.each([
    ['imports', ['administrator', 'board', 'plan-lead', 'network', 'dpo']],
    ['coverage', ['analyst', 'board', 'plan-lead', 'network', 'dpo']],
  ] as const)('%s are closed to everybody else', async (what, roles) => {
    for (const role of roles) {
      expect([role, (await get(`/api/quality/${what}?force=EXMP`, role)).statusCode]).toEqual([role, 403]);
    }
    const unknown = await get(`/api/quality/${what}?force=NONE`, 'steward');
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([404, 'unknown-force']);
  });

  it('are printed at the command line, as JSON and as CSV', async () => {
    const run = (...more: string[]) =>
      runMusterIn(app, QUALITY_COMMANDS, '.', ['query', 'import-problems', ...more]);
    const { out } = await run('--force', 'EXMP');
    expect(importProblemsSchema.parse(JSON.parse(out)).imports).toHaveLength(2);
    const csv = (await run('--force', 'EXMP', '--format', 'csv')).out.split('\r\n');
    expect(csv[0]).toBe('source,asAt,received,state,code,severity,rows');
    expect(csv[1]).toMatch(/^snapshot,2026-03-31,[\d-]+,refused,unknown-code,error,3$/);
    expect((await run()).no).toMatch(/^bad-usage: name the force/);
    expect((await run('--force', 'EXMP', '--format', 'xml')).no).toBe(
      'bad-usage: the format is json or csv.',
    );
    expect((await run('--force', 'NONE')).no).toBe('unknown-force: there is no force with this code.');
  });
});
