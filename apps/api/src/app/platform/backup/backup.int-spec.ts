import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { aBuiltRelease } from '../../../../test/release-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { type DatabaseAddress, type DatabaseLogin } from '../postgres/database-address';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

async function run<T extends object>(login: DatabaseLogin, ...statements: string[]): Promise<T[]> {
  const client = new Client(login);
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table as text: equal for equal databases. */
async function contentOf(login: DatabaseLogin): Promise<Record<string, string>> {
  const tables = await run<{ name: string }>(
    login,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce')
        and c.relkind in ('r', 'p') order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await run<{ rows: string }>(
      login,
      `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as rows from ${name} t`,
    );
    content[name] = row?.rows ?? '';
  }
  return content;
}

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** What can happen to a backup file. */
const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['is not a backup', (bytes) => Buffer.from(`not a backup at all ${bytes.length}`)],
  ['is cut short', (bytes) => bytes.subarray(0, bytes.length - 200)],
  ...[1000, 1040, 2500].map(
    (fromEnd) =>
      [
        `was changed ${fromEnd} bytes before its end`,
        (bytes: Buffer) => {
          const changed = Buffer.from(bytes);
          const at = changed.length - fromEnd;
          changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
          return changed;
        },
      ] as const,
  ),
];

describe('backup and restore', () => {
  const { owner } = JSON.parse(process.env['MUSTER_TEST_ADDRESS'] ?? '{}') as DatabaseAddress;
  const created: string[] = [];
  let source: TestDatabase;
  let backup: Buffer;

  async function emptyDatabase(): Promise<DatabaseLogin> {
    const database = `muster_test_${process.pid}_${randomBytes(6).toString('hex')}`;
    await run({ ...owner, database: 'postgres' }, `create database ${database}`);
    created.push(database);
    return { ...owner, database };
  }

  beforeAll(async () => {
    source = await createTestDatabase();
    await run(
      source.address.owner,
      `select workforce.prepare_force('EXMP')`,
      `insert into workforce.snapshot (id, force, as_at, state, mapping_id, mapping, issues, not_held, created_by, created_at)
       values (gen_random_uuid(), 'EXMP', '2026-03-31', 'ready', 'example', '{}', '[]', '{}', 'example', now())`,
      `insert into workforce.snapshot_content (snapshot_id, seq, bytes)
       select id, 0, decode(repeat('a1', 3000000), 'hex') from workforce.snapshot`,
      `insert into workforce.vocabulary (force, dimension, id, code) values ('EXMP', 'unit', 1, 'Example Unit')`,
      `select audit.append('example', 'backup.test', '', 'done', null, '{}'::jsonb)`,
      `select audit.append('example', 'backup.test', '', 'done', 'a purpose', '{"n": 1}'::jsonb)`,
    );
    const client = new Client(source.address.owner);
    await client.connect();
    const release = await aBuiltRelease(client, {
      period: '2026-Q2',
      cells: [
        { coords: {}, value: 100 },
        { coords: { ethnicity: 'black' }, value: null },
      ],
    });
    await client.query(
      `insert into disclosure.record_key (force, person) values ('EXMP', gen_random_uuid())`,
    );
    await client.query(
      `insert into disclosure.cell_state select $1, 'officer|stock||', 'ok', 100, int8send(7)`,
      [release],
    );
    await client.end();
    const pieces: Buffer[] = [];
    for await (const piece of writeBackup(source.address.owner, new Date('2026-04-01T00:00:00Z')))
      pieces.push(piece);
    backup = Buffer.concat(pieces);
  });
  afterAll(async () => {
    await source.drop();
    for (const database of created) {
      await run({ ...owner, database: 'postgres' }, `drop database ${database} with (force)`);
    }
  });

  it('brings every row of every table back', async () => {
    const target = await emptyDatabase();

    const outcome = await restoreBackup(target, new Map(), chunksOf(backup, 10_007));

    expect(outcome).toMatchObject({
      ok: true,
      value: { createdAt: '2026-04-01T00:00:00.000Z', forces: ['EXMP'] },
    });
    const before = await contentOf(source.address.owner);
    expect(Object.values(before).filter((rows) => rows !== '').length).toBeGreaterThan(3);
    expect(await contentOf(target)).toEqual(before);
    expect(before['release.cell']).toContain('ethnicity-rank-sex');
    expect(before['disclosure.record_key']).not.toBe('');
  });

  it('asks for the notices that it brings back to be applied again', async () => {
    const noticed = await createTestDatabase();
    await run(
      noticed.address.owner,
      `insert into workforce.objection (force, person, notice, received_on, recorded_by)
       values ('EXMP', gen_random_uuid(), gen_random_uuid(), '2026-03-01', 'dpo')`,
      `insert into workforce.withholding (force, finished, requested_by) values ('EXMP', 1, 'dpo')`,
    );
    const target = await emptyDatabase();

    await restoreBackup(
      target,
      new Map(),
      writeBackup(noticed.address.owner, new Date('2026-04-01T00:00:00Z')),
    );

    expect(await run(target, 'select requested, finished, requested_by from workforce.withholding')).toEqual([
      { requested: 2, finished: 1, requested_by: 'restore' },
    ]);
    await noticed.drop();
  });

  it('refuses a database that already holds a Muster', async () => {
    const outcome = await restoreBackup(source.address.owner, new Map(), chunksOf(backup, 65_536));

    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'database-not-empty' } });
  });

  it.each(DAMAGES)('refuses a file that %s and leaves the database empty', async (_, damage) => {
    const target = await emptyDatabase();

    const outcome = await restoreBackup(target, new Map(), chunksOf(damage(backup), 65_536)).catch(
      (fault: Error) => fault.message,
    );

    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'backup-damaged' } });
    expect(await restoreBackup(target, new Map(), chunksOf(backup, 65_536))).toMatchObject({ ok: true });
  });
});
