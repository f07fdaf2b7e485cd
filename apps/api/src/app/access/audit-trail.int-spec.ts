import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { AuditTrail } from './audit-trail.service';

describe('the audit trail in the database', () => {
  let database: TestDatabase;
  let api: Client;
  let owner: Client;
  const trail = new AuditTrail();

  beforeAll(async () => {
    database = await createTestDatabase();
    api = new Client(database.address.api);
    owner = new Client(database.address.owner);
    await api.connect();
    await owner.connect();
  });
  afterAll(async () => {
    await api.end();
    await owner.end();
    await database.drop();
  });

  const append = (object: string) =>
    trail.append(
      { query: async (sql: string, values?: unknown[]) => (await api.query(sql, values)).rows },
      {
        actor: 'tester',
        action: 'test.append',
        object,
        outcome: 'done',
        detail: { note: 'ä, "quoted" and\nbroken' },
      },
    );

  it('numbers events without a gap when a transaction is rolled back', async () => {
    await append('first');
    await api.query('begin');
    await append('lost');
    await api.query('rollback');
    await append('second');

    const { rows } = await api.query<{ seq: string; object: string }>(
      'select seq, object from audit.trail order by seq',
    );

    expect(rows).toEqual([
      { seq: '1', object: 'first' },
      { seq: '2', object: 'second' },
    ]);
  });

  it.each([
    'insert into audit.event select * from audit.event',
    "update audit.event set actor = 'other'",
    'delete from audit.event',
    'truncate audit.event',
    'select * from audit.event',
    'update audit.head set seq = 0',
  ])('denies the API role: %s', async (statement) => {
    await expect(api.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(["update audit.event set actor = 'other'", 'delete from audit.event', 'truncate audit.event'])(
    'refuses even the owner: %s',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toThrow('the audit trail is append-only');
    },
  );
});
