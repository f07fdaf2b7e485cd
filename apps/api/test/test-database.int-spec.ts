import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database';

describe('the test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('lets the API role in without rights to own or create anything', async () => {
    const client = new Client(database.address.api);
    await client.connect();

    const { rows } = await client.query<{ who: string; super: boolean; creates: boolean }>(
      `select current_user as who, rolsuper as super, has_database_privilege(current_database(), 'create') as creates
         from pg_roles where rolname = current_user`,
    );
    await client.end();

    expect(rows).toEqual([{ who: 'muster_api', super: false, creates: false }]);
  });
});
