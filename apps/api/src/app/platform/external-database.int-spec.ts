import { DataSource } from 'typeorm';
import { PlainOwner } from '../../../test/plain-owner';
import { testConfiguration } from '../../../test/test-configuration';
import { openDatabase } from './open-database';
import { type DatabaseLogin } from './postgres/database-address';
import { dataSourceOptions } from './postgres/data-source-options';

describe('a database of DATABASE_URL', () => {
  let owner: PlainOwner;

  beforeAll(async () => {
    owner = await PlainOwner.create();
  });
  afterAll(() => owner.drop());

  async function whoIs(login: DatabaseLogin): Promise<string | undefined> {
    const pool = await new DataSource(dataSourceOptions(login, 1)).initialize();
    const [row] = await pool.query<{ who: string }[]>('select current_user as who');
    await pool.destroy();
    return row?.who;
  }

  it('is migrated by a login without special rights, which then assumes the role of each work', async () => {
    const database = await openDatabase(testConfiguration({ databaseUrl: owner.databaseUrl }));

    expect(database.applied.length).toBeGreaterThan(11);
    expect(await whoIs(database.address.api)).toBe('muster_api');
    expect(await whoIs(database.address.builder)).toBe('muster_builder');
    expect(await whoIs(database.address.reader)).toBe('muster_reader');
    expect(await whoIs(database.address.cases)).toBe('muster_cases');
  });
});
