import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { aBuiltRelease } from '../../../test/release-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { dataSourceOptions } from '../platform/postgres/data-source-options';
import { ReleaseReader } from './release-reader.service';

const CELLS = [
  { coords: {}, value: 100 },
  { coords: { ethnicity: 'black' }, value: 15 },
  { coords: { ethnicity: 'asian' }, value: 10 },
  { coords: { ethnicity: 'black', sex: 'female' }, value: null },
  { coords: { ethnicity: 'black', rank: 'sergeant' }, value: 5 },
  { coords: { ethnicity: 'black', rank: 'sergeant', sex: 'female' }, value: 5 },
  { coords: { ethnicity: 'asian', rank: 'sergeant' }, value: 'z' },
] as const;

describe('released rows', () => {
  let database: TestDatabase;
  let owner: Client;
  let builder: Client;
  let api: Client;
  let pool: DataSource;
  let reader: ReleaseReader;
  let id: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    [owner, builder, api] = [database.address.owner, database.address.builder, database.address.api].map(
      (login) => new Client(login),
    ) as [Client, Client, Client];
    for (const client of [owner, builder, api]) await client.connect();
    pool = await new DataSource(dataSourceOptions(database.address.reader, 2)).initialize();
    reader = new ReleaseReader(pool);
  });
  beforeEach(async () => {
    await owner.query('truncate release.release, workforce.snapshot cascade');
    id = await aBuiltRelease(owner, { period: '2026-Q1', cells: CELLS });
  });
  afterAll(async () => {
    await pool.destroy();
    for (const client of [owner, builder, api]) await client.end();
    await database.drop();
  });

  async function publish(): Promise<void> {
    await owner.query(
      `update release.release set state = 'approved', approved_by = 'test-approver', approved_at = now() where id = $1`,
      [id],
    );
    await owner.query(
      `update release.release set state = 'published', published_by = 'test-approver', published_at = now() where id = $1`,
      [id],
    );
    await owner.query(`insert into release.in_force select force, id from release.release where id = $1`, [
      id,
    ]);
  }

  it('are read by nobody before the release is published, and after it is archived', async () => {
    expect(await reader.open('EXMP', '2026-Q1', 'plan-lead')).toMatchObject({
      ok: false,
      refusal: { code: 'no-release' },
    });
    expect(await reader.list('EXMP')).toEqual([]);
    await publish();
    expect(await reader.list('EXMP')).toMatchObject([
      { id, quarter: { label: 'Q4 2025/26' }, inForce: true },
    ]);
    expect(await reader.open('EXMP', '2026-Q1', 'plan-lead')).toMatchObject({ ok: true });
    expect(await reader.open('EXMP', 'current', 'plan-lead')).toMatchObject({ ok: true });
    await owner.query(`update release.release set state = 'archived' where id = $1`, [id]);
    expect(await reader.open('EXMP', '2026-Q1', 'plan-lead')).toMatchObject({ ok: false });
    expect(await reader.open('EXMP', 'current', 'plan-lead')).toMatchObject({ ok: false });
  });

  // By hand: plan leads see three dimensions at once, boards and networks two; networks see values from 15 on.
  it.each([
    ['plan-lead', [100, 15, 10, null, 5, 5, null], ['ok', 'ok', 'ok', 'c', 'ok', 'ok', 'z']],
    ['board', [100, 15, 10, null, 5, null], ['ok', 'ok', 'ok', 'c', 'ok', 'z']],
    ['network', [100, 15, null, null, null, null], ['ok', 'ok', 'c', 'c', 'c', 'z']],
  ] as const)('reach %s as far as the role reads', async (role, values, statuses) => {
    await publish();
    const opened = await reader.open('EXMP', 'current', role);
    if (!opened.ok) throw new Error('refused');
    expect(opened.value.rows.map(({ value }) => value)).toEqual(values);
    expect(opened.value.rows.map(({ status }) => status)).toEqual(statuses);
    expect(opened.value.meta).toMatchObject({ id, role, asAt: '2026-03-28', policy: '2026-1' });
  });

  it.each([
    ['changed', 'update release.cell set value = value + 5'],
    ['hidden', `update release.cell set value = null, status = 'c', network = false`],
    ['deleted', 'delete from release.cell'],
  ])('are not %s by anybody, not even the owner', async (_, statement) => {
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
    await publish();
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
    await expect(builder.query(statement)).rejects.toMatchObject({ code: '42501' });
    await expect(api.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('are not added to once the release is built', async () => {
    const added = builder.query(
      `insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
       values ($1, 'officer.stock.ethnicity-rank-sex', '{"sex": "male"}', 9, 1, 'stock', 45, 'ok', true)`,
      [id],
    );
    await expect(added).rejects.toMatchObject({ code: '23001' });
  });

  it.each([
    ['a value that is not rounded', 7, true],
    ['a value below the threshold', 0, false],
    ['a value that only the network may not see, shown to it', 10, true],
  ])('are never %s', async (_, value, network) => {
    const added = owner.query(
      `insert into release.cell (release_id, table_id, coords, place, depth, measure, value, status, network)
       values ($1, 'officer.stock.ethnicity-rank-sex', '{"sex": "male"}', 9, 1, 'stock', $2, 'ok', $3)`,
      [id, value, network],
    );
    await expect(added).rejects.toMatchObject({ code: '23514' });
  });

  it('go with a release that is discarded, and so does its list', async () => {
    await builder.query(
      `insert into disclosure.office_list (release_id, version, lines, year, is_open, checked_at)
       values ($1, 'test', '[]', null, true, now())`,
      [id],
    );
    await api.query(`update release.release set state = 'discarded' where id = $1`, [id]);
    const { rows } = await owner.query(
      'select release_id from release.cell union select release_id from disclosure.office_list',
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['says that a release is built', `update release.release set state = 'auditing'`],
    ['publishes what nobody approved', `update release.release set state = 'published'`],
    [
      'approves what the same person built',
      `update release.release set state = 'approved', approved_by = built_by`,
    ],
    [
      'approves at the terminal',
      `update release.release set state = 'approved', approved_by = 'command-line'`,
    ],
    ['changes a report', `update release.release set report = '{"passed": true}'`],
    ['changes a table', `update release.release set tables = '[]'`],
    ['changes who built it', `update release.release set built_by = 'somebody'`],
    ['deletes a release', 'delete from release.release'],
  ])('belong to a release of which nobody who serves requests %s', async (_, statement) => {
    await expect(api.query(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/^(23001|23514|42501)$/) as string,
    });
    await expect(owner.query(statement.replace(/'auditing'/, `'building'`))).rejects.toMatchObject({
      code: expect.stringMatching(/^(23001|23514|42501)$/) as string,
    });
  });
});
