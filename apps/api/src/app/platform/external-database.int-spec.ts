import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testConfiguration } from '../../../test/test-configuration';
import { openDatabase } from './open-database';
import { type DatabaseAddress, type DatabaseLogin } from './postgres/database-address';
import { dataSourceOptions } from './postgres/data-source-options';
import { DataSource } from 'typeorm';

describe('a database of DATABASE_URL', () => {
  const { owner } = JSON.parse(process.env['MUSTER_TEST_ADDRESS'] ?? '{}') as DatabaseAddress;
  const name = `muster_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  let admin: Client;

  beforeAll(async () => {
    admin = new Client({ ...owner, database: 'postgres' });
    await admin.connect();
    // No superuser, and the roles were made by an administrator (docs/operations.md).
    await admin.query(`create role ${name} login nosuperuser nocreaterole password '${password}'`);
    await admin.query(
      `grant muster_api, muster_audit, muster_builder, muster_reader, muster_cases to ${name}`,
    );
    await admin.query(`create database ${name} owner ${name}`);
  });
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  });

  async function whoIs(login: DatabaseLogin): Promise<string | undefined> {
    const pool = await new DataSource(dataSourceOptions(login, 1)).initialize();
    const [row] = await pool.query<{ who: string }[]>('select current_user as who');
    await pool.destroy();
    return row?.who;
  }

  it('is migrated by a login without special rights, which then assumes the role of each work', async () => {
    const host = encodeURIComponent(owner.host ?? '');
    const databaseUrl = `postgresql://${name}:${password}@${host}:${owner.port ?? 5432}/${name}`;
    const database = await openDatabase(testConfiguration({ databaseUrl }));

    expect(database.applied.length).toBeGreaterThan(11);
    expect(await whoIs(database.address.api)).toBe('muster_api');
    expect(await whoIs(database.address.builder)).toBe('muster_builder');
    expect(await whoIs(database.address.reader)).toBe('muster_reader');
    expect(await whoIs(database.address.cases)).toBe('muster_cases');
  });
});
