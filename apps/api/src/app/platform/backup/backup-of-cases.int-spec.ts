import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testConfiguration } from '../../../../test/test-configuration';
import { openDatabase } from '../open-database';
import { type DatabaseAddress } from '../postgres/database-address';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

/** Row-level security binds a login that is no superuser, even where it owns the tables: without care its backup would be
 *  empty and its restoration refused. */
describe('the backup of cases by a login without special rights', () => {
  const { owner } = JSON.parse(process.env['MUSTER_TEST_ADDRESS'] ?? '{}') as DatabaseAddress;
  const login = `muster_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const copy = `${login}_copy`;
  const password = randomBytes(12).toString('hex');
  const urlOf = (database: string) =>
    `postgresql://${login}:${password}@${encodeURIComponent(owner.host ?? '')}:${owner.port ?? 5432}/${database}`;
  let admin: Client;

  beforeAll(async () => {
    admin = new Client({ ...owner, database: 'postgres' });
    await admin.connect();
    await admin.query(`create role ${login} login nosuperuser nocreaterole password '${password}'`);
    await admin.query(
      `grant muster_api, muster_audit, muster_builder, muster_reader, muster_cases to ${login}`,
    );
    for (const database of [login, copy]) await admin.query(`create database ${database} owner ${login}`);
  });
  afterAll(async () => {
    for (const database of [login, copy]) await admin.query(`drop database ${database} with (force)`);
    await admin.query(`drop role ${login}`);
    await admin.end();
  });

  async function read(database: string): Promise<readonly object[]> {
    const client = new Client({ ...owner, database });
    await client.connect();
    const { rows } = await client.query<object>(
      'select f.*, e.seq, e.ciphertext, e.digest from cases.case_file f join cases.entry e on e.case_id = f.id',
    );
    await client.end();
    return rows;
  }

  it('holds every row, and the restored tables are as closed as before', async () => {
    await openDatabase(testConfiguration({ databaseUrl: urlOf(login) }));
    const superuser = new Client({ ...owner, database: login });
    await superuser.connect();
    await superuser.query(
      `insert into cases.case_file (id, force, reference, kind, state, opened_on, acknowledge_by, access_hash, first_copy)
       values ('0c6ffb4a-55a4-4a47-9a4f-3f8b1f7f9a01', 'EXMP', '7GQ2-MX4D', 'leaving', 'requested', '2026-07-01', '2026-07-03',
               sha256('x'), true)`,
    );
    await superuser.query(
      `insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
       select id, 0, id, 'narrative', decode(repeat('a1', 70000), 'hex'), sha256('y') from cases.case_file`,
    );
    await superuser.end();
    const restored = await restoreBackup(
      { connectionString: urlOf(copy) },
      new Map(),
      writeBackup({ connectionString: urlOf(login) }, new Date('2026-07-01T00:00:00Z')),
    );

    expect(restored.ok).toBe(true);
    expect(await read(login)).toHaveLength(1);
    expect(await read(copy)).toEqual(await read(login));
    const bound = new Client({ connectionString: urlOf(copy) });
    await bound.connect();
    expect((await bound.query('select from cases.case_file')).rows).toHaveLength(0);
    await bound.end();
  });
});
