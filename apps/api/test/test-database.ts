import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type DatabaseAddress, type DatabaseLogin } from '../src/app/platform/postgres/database-address';

/** A database of one spec file: a copy of the migrated template in the real PostgreSQL of the test run. */
export interface TestDatabase {
  readonly address: DatabaseAddress;
  drop(): Promise<void>;
}

/** Copies the template (about 50 ms). Call in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { owner, api, builder, reader, cases } = JSON.parse(
    process.env['MUSTER_TEST_ADDRESS'] ?? '{}',
  ) as DatabaseAddress;
  const template = process.env['MUSTER_TEST_TEMPLATE'] ?? '';
  const database = template.replace('template', randomBytes(6).toString('hex'));
  await asAdmin(owner, `create database ${database} template ${template}`);
  return {
    address: {
      owner: { ...owner, database },
      api: { ...api, database },
      builder: { ...builder, database },
      reader: { ...reader, database },
      cases: { ...cases, database },
    },
    drop: () => asAdmin(owner, `drop database ${database} with (force)`),
  };
}

async function asAdmin(owner: DatabaseLogin, statement: string): Promise<void> {
  const client = new Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    // Two copies of one template at a time are refused; the lock queues them.
    await client.query('select pg_advisory_lock(7305003)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
