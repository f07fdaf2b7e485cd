import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database';

const SPELL = `insert into workforce.spell (force, person, valid_from, workforce_type, rank, unit, contract, ethnicity, sex,
  age_band, disability, religion, orientation, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, fte, opened_by)
  values ('TEST', gen_random_uuid(), '2026-01-31', 1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,0,100, gen_random_uuid())`;

describe('the workforce schema', () => {
  let database: TestDatabase;
  let api: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = new Client(database.address.api);
    await api.connect();
  });
  afterAll(async () => {
    await api.end();
    await database.drop();
  });

  it('lets the API make the partitions of a force, once or twice, and use them', async () => {
    await api.query(`select workforce.prepare_force('TEST')`);
    await api.query(`select workforce.prepare_force('TEST')`);
    await api.query(SPELL);

    const { rows } = await api.query<{ partition: string }>(
      'select tableoid::regclass::text as partition from workforce.spell',
    );

    expect(rows).toEqual([{ partition: 'workforce.spell_test' }]);
  });

  it.each(['test', 'A', 'A;drop', 'x"y', ''])('makes no partition for %p', async (force) => {
    await expect(api.query('select workforce.prepare_force($1)', [force])).rejects.toMatchObject({
      code: '22023',
    });
  });

  it('lets the API close a spell but not change what it says', async () => {
    await expect(api.query('update workforce.spell set ethnicity = 2')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(api.query('delete from workforce.snapshot')).rejects.toMatchObject({ code: '42501' });
    await expect(api.query('create table workforce.own (a int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a spell that ends before it begins', async () => {
    await expect(
      api.query(`update workforce.spell set valid_to = '2026-01-31', closed_by = gen_random_uuid()`),
    ).rejects.toMatchObject({ constraint: 'spell_lasts' });
  });

  it('keeps the content of a snapshot once it has counted', async () => {
    const { rows } = await api.query<{ id: string }>(
      `insert into workforce.snapshot (force, as_at, mapping_id, mapping, created_by)
         values ('TEST', '2026-01-31', 'test', '{}', 'steward') returning id`,
    );
    const id = rows[0]?.id;
    const add = () => api.query(`insert into workforce.snapshot_content values ($1, 0, 'x')`, [id]);
    const remove = () => api.query('delete from workforce.snapshot_content where snapshot_id = $1', [id]);

    await add();
    await remove();
    await add();
    await api.query(
      `update workforce.snapshot
          set state = 'published', published_by = 'steward', published_at = now(), revision = 1 where id = $1`,
      [id],
    );

    await expect(remove()).rejects.toMatchObject({ code: '23001' });
  });

  it('says of every table and column what it means and how sensitive it is', async () => {
    const { rows } = await api.query<{ name: string }>(
      `select c.relname || '.' || coalesce(a.attname, '') as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'workforce'
         left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p')
          and (obj_description(c.oid) is null
            or col_description(c.oid, a.attnum) !~ '\\[Sensitivity: (NONE|PERSONAL|SPECIAL-CATEGORY|OFFICIAL-SENSITIVE)\\]$'
            or col_description(c.oid, a.attnum) is null)`,
    );

    expect(rows).toEqual([]);
  });
});
