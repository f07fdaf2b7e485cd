import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { testConfiguration } from '../../../../test/test-configuration';
import { createHttpApp } from '../../../create-http-app';
import { type OpenDatabase, openDatabase } from '../../platform/open-database';
import { type DatabaseAddress } from '../../platform/postgres/database-address';
import { dataSourceOptions } from '../../platform/postgres/data-source-options';
import { CaseTransaction } from '../case-transaction.service';
import { CasePurge } from '../retention/case-purge.service';
import { CaseFunnel } from '../tally/case-funnel.service';
import { CaseQueue } from './case-queue.service';

const { owner } = JSON.parse(process.env['MUSTER_TEST_ADDRESS'] ?? '{}') as DatabaseAddress;
const name = `muster_test_${process.pid}_plain`;
const password = randomBytes(12).toString('hex');

/** A superuser passes every rule of row-level security; the login of an external database does not. */
describe('cases in a database whose owner has no special rights', () => {
  let admin: Client;
  let database: OpenDatabase;

  beforeAll(async () => {
    admin = new Client({ ...owner, database: 'postgres' });
    await admin.connect();
    await admin.query(`create role ${name} login nosuperuser nocreaterole password '${password}'`);
    await admin.query(
      `grant muster_api, muster_audit, muster_builder, muster_reader, muster_cases to ${name}`,
    );
    await admin.query(`create database ${name} owner ${name}`);
    const host = encodeURIComponent(owner.host ?? '');
    const databaseUrl = `postgresql://${name}:${password}@${host}:${owner.port ?? 5432}/${name}`;
    database = await openDatabase(testConfiguration({ databaseUrl }));
  });
  afterAll(async () => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  });

  it('are counted, put under the periods by the queue, and removed with all that hangs on them', async () => {
    const now = new Date('2030-01-01T12:00:00Z');
    const app = await createHttpApp(testConfiguration(), database, () => now);
    await app.get(CaseQueue).start();
    const cases = await new DataSource(dataSourceOptions(database.address.cases, 2)).initialize();
    await cases.transaction(async (manager) => {
      const access = randomBytes(32);
      await manager.query(
        `select set_config('muster.party', 'colleague', true), set_config('muster.access', $1, true)`,
        [access.toString('hex')],
      );
      await manager.query(
        `insert into cases.case_file (id, force, reference, kind, state, opened_on, acknowledge_by, closed_on, access_hash, first_copy)
         values (gen_random_uuid(), 'EXMP', 'ABCD-EFGH', 'leaving', 'withdrawn', '2026-03-01', '2026-03-03', '2026-03-02', $1, true)`,
        [access],
      );
      await manager.query(
        `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
         select id, 0, gen_random_uuid(), 'narrative', 'x', sha256('x') from cases.case_file`,
      );
    });
    const transaction = new CaseTransaction(cases, () => now);
    const [funnel] = await new CaseFunnel(transaction).read('EXMP');
    expect([funnel?.halfYear, funnel?.reached.requested, funnel?.reached.withdrawn]).toEqual([
      '2026-H1',
      1,
      1,
    ]);

    // The night's purge, which the queue may have begun already.
    await new CasePurge(transaction, () => now).run();
    const left = await transaction.as({ party: 'job' }, async (runner) => ({
      ok: true as const,
      value: (await runner.query(
        `select (select count(*) from cases.case_file)::int as cases, (select count(*) from cases.entry)::int as entries,
                (select count(*) from cases.certificate)::int as proofs`,
      )) as unknown,
    }));
    expect(left.ok && left.value).toEqual([{ cases: 0, entries: 0, proofs: 1 }]);
    await cases.destroy();
    await app.close();
  });
});
