import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { type DatabaseLogin } from '../platform/postgres/database-address';

const VIEWS = [
  'release.board_cell',
  'release.network_cell',
  'release.pack_for_board',
  'release.pack_for_network',
  'release.pack_for_office',
  'release.pack_for_plan_lead',
  'release.plan_lead_cell',
  'release.published_release',
];

describe('the database roles of releases', () => {
  let database: TestDatabase;
  let owner: Client;
  const clients: Client[] = [];

  async function open(login: DatabaseLogin): Promise<Client> {
    const client = new Client(login);
    await client.connect();
    clients.push(client);
    return client;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await open(database.address.owner);
    await owner.query(`select workforce.prepare_force('EXMP')`);
  });
  afterAll(async () => {
    for (const client of clients) await client.end();
    await database.drop();
  });

  async function relations(): Promise<readonly string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
        order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** Relations of which `client` reads a row, or finds none. */
  async function readable(client: Client): Promise<readonly string[]> {
    const found: string[] = [];
    for (const name of await relations()) {
      const read = await client.query(`select * from ${name} limit 1`).then(
        () => true,
        (fault: Error & { code?: string }) => {
          expect([name, fault.code]).toEqual([name, '42501']);
          return false;
        },
      );
      if (read) found.push(name);
    }
    return found;
  }

  it('lets the reader read the seven views and nothing else of any schema', async () => {
    const reader = await open(database.address.reader);
    expect((await relations()).length).toBeGreaterThan(35);
    expect(await readable(reader)).toEqual(VIEWS);
  });

  it('lets the reader write nowhere and call nothing of ours', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v')
          and has_table_privilege('muster_reader', c.oid, 'insert, update, delete, truncate, references, trigger')
       union all
       select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('access', 'audit', 'cases', 'disclosure', 'reference', 'release', 'workforce')
          and has_schema_privilege('muster_reader', n.oid, 'usage') and p.prosecdef
          and has_function_privilege('muster_reader', p.oid, 'execute')
          and p.prorettype <> 'trigger'::regtype`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps released cells and record keys from the role that serves requests', async () => {
    const api = await open(database.address.api);
    const found = await readable(api);
    expect(found.filter((name) => /^(release|disclosure)\./.test(name))).toEqual([
      'release.in_force',
      'release.release',
    ]);
  });

  it('lets the builder read what it counts, and neither accounts nor definitions nor the trail', async () => {
    const found = await readable(await open(database.address.builder));
    expect(found.map((name) => name.split('.')[0])).not.toContain('access');
    expect(found).toEqual([
      ...['disclosure.cell_state', 'disclosure.office_list', 'disclosure.record_key'],
      ...['release.cell', 'release.release'],
      ...['workforce.extra_slot', 'workforce.flow', 'workforce.flow_away', 'workforce.flow_entry_route'],
      ...['workforce.flow_reason', 'workforce.generation', 'workforce.snapshot', 'workforce.spell'],
      'workforce.vocabulary',
    ]);
  });

  it('gives people record keys that are random and never the same', async () => {
    const builder = await open(database.address.builder);
    await builder.query(
      `insert into disclosure.record_key (force, person) select 'EXMP', gen_random_uuid() from generate_series(1, 2000)`,
    );
    const { rows } = await builder.query<{ different: string; negative: string; ones: string }>(
      `select count(distinct rkey) as different, count(*) filter (where rkey < 0) as negative,
              round(avg(bit_count(rkey::bit(64)))) as ones from disclosure.record_key`,
    );
    expect(rows[0]).toMatchObject({ different: '2000', ones: '32' });
    expect(Number(rows[0]?.negative)).toBeGreaterThan(850);
    expect(Number(rows[0]?.negative)).toBeLessThan(1150);
    await expect(builder.query('update disclosure.record_key set rkey = 1')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
