import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PlainOwner } from '../../../../test/plain-owner';
import { testConfiguration } from '../../../../test/test-configuration';
import { createHttpApp } from '../../../create-http-app';
import { type OpenDatabase, openDatabase } from '../../platform/open-database';
import { dataSourceOptions } from '../../platform/postgres/data-source-options';
import { CaseTransaction } from '../case-transaction.service';
import { CasePurge } from '../retention/case-purge.service';
import { CaseFunnel } from '../tally/case-funnel.service';
import { CaseQueue } from './case-queue.service';

/** A superuser passes every rule of row-level security; the login of an external database does not. */
describe('cases in a database whose owner has no special rights', () => {
  let owner: PlainOwner;
  let database: OpenDatabase;

  beforeAll(async () => {
    owner = await PlainOwner.create();
    database = await openDatabase(testConfiguration({ databaseUrl: owner.databaseUrl }));
  });
  afterAll(() => owner.drop());

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
