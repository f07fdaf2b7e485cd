import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

type Settings = Readonly<Record<string, string>>;

const TABLES_OF_A_CASE = ['case_file', 'due_check', 'entry', 'event', 'exclusion', 'reader'];
/** Public keys, which everybody may read who says who they are. */
const PUBLIC = ['listener', 'recovery'];

describe('rows of cases', () => {
  let database: TestDatabase;
  let owner: Client;
  let client: Client;
  const access = randomBytes(32);
  const [one, other] = [randomUUID(), randomUUID()];
  let listener: string;
  let another: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    client = new Client(database.address.cases);
    await Promise.all([owner.connect(), client.connect()]);
    [listener = '', another = ''] = await Promise.all(['lea', 'leo'].map(addListener));
    await addCase(one, access, listener);
    await addCase(other, randomBytes(32), another);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), client.end()]);
    await database.drop();
  });

  async function addListener(username: string): Promise<string> {
    const { rows } = await owner.query<{ id: string }>(
      `insert into access.account (username, display_name, roles, password_hash, must_change_password, created_at, created_by)
       values ($1, $1, array['dpo'], 'none', false, now(), 'test') returning id`,
      [username],
    );
    const id = rows[0]?.id ?? '';
    await owner.query('insert into cases.listener (account) values ($1)', [id]);
    return id;
  }

  async function addCase(id: string, hash: Buffer, assignee: string): Promise<void> {
    const reference = `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
    await owner.query(
      `insert into cases.case_file (id, force, reference, kind, state, opened_on, acknowledge_by, assignee, access_hash, first_copy)
       values ($1, 'EXMP', $2, 'leaving', 'assigned', '2026-07-01', '2026-07-03', $3, $4, true)`,
      [id, reference, assignee, hash],
    );
    await owner.query(
      `insert into cases.entry (case_id, seq, id, class, ciphertext, digest) values ($1, 0, $1, 'narrative', 'x', sha256('x'))`,
      [id],
    );
    await owner.query(
      `insert into cases.due_check (case_id, after, due) values ($1, '30-days', '2026-08-01')`,
      [id],
    );
    await owner.query(
      `insert into cases.event (case_id, at, party, what) values ($1, now(), 'system', 'x')`,
      [id],
    );
    const excluded = assignee === listener ? another : listener;
    await owner.query(`insert into cases.reader (case_id, account, recipient) values ($1, $2, 'age1')`, [
      id,
      assignee,
    ]);
    await owner.query('insert into cases.exclusion (case_id, account) values ($1, $2)', [id, excluded]);
  }

  async function tables(): Promise<readonly string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'cases'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  /** Runs `work` in a transaction that says who acts, and takes everything back. */
  async function acting<T>(settings: Settings, work: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      for (const [name, value] of Object.entries(settings)) {
        await client.query('select set_config($1, $2, true)', [`muster.${name}`, value]);
      }
      return await work();
    } finally {
      await client.query('rollback');
    }
  }

  /** Rows of each table that somebody sees. */
  async function seen(settings: Settings): Promise<Readonly<Record<string, number>>> {
    const found: Record<string, number> = {};
    for (const table of await tables()) {
      const { rowCount } = await acting(settings, () => client.query(`select * from cases.${table}`));
      if (rowCount) found[table] = rowCount;
    }
    return found;
  }

  const each = (names: readonly string[], rows: number) =>
    Object.fromEntries(names.map((name) => [name, rows]));

  it('are secured on every table of the schema, for the owner as well', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'cases'::regnamespace and relkind in ('r', 'p')
          and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
    expect(await tables()).toEqual(expect.arrayContaining([...TABLES_OF_A_CASE, ...PUBLIC]));
  });

  it('stay hidden from a transaction that does not say who acts', async () => {
    expect(await seen({})).toEqual({});
    expect(await seen({ party: '' })).toEqual({});
    expect(await seen({ party: 'administrator' })).toEqual({});
    expect(await seen({ party: 'backup' })).toEqual({});
    expect((await client.query('select * from cases.person')).rows).toEqual([]);
  });

  it('are those of the own case and no other', async () => {
    const publicRows = { listener: 2 };
    const own: Readonly<Record<string, number>> = { ...each(TABLES_OF_A_CASE, 1), ...publicRows };
    expect(await seen({ party: 'colleague', access: access.toString('hex') })).toEqual(own);
    expect(await seen({ party: 'colleague', access: randomBytes(32).toString('hex') })).toEqual(publicRows);
    expect(await seen({ party: 'colleague' })).toEqual(publicRows);
    // Whom else a colleague keeps out is not a listener's to know.
    const { exclusion: _, ...ofListener } = own;
    expect(await seen({ party: 'listener', account: listener })).toEqual(ofListener);
    expect(await seen({ party: 'listener', account: randomUUID() })).toEqual(publicRows);
    expect(await seen({ party: 'listener', access: access.toString('hex') })).toEqual(publicRows);
    expect(await seen({ party: 'allocator', account: listener })).toEqual({
      ...each(['case_file', 'exclusion'], 2),
      ...publicRows,
    });
    expect(await seen({ party: 'system', case: one })).toEqual({
      ...each(['case_file', 'entry', 'exclusion', 'reader'], 1),
      ...publicRows,
    });
    expect(await seen({ party: 'custodian', account: listener })).toEqual(publicRows);
    expect(await seen({ party: 'dpo', account: listener })).toEqual({ event: 2, ...publicRows });
    expect(await seen({ party: 'job' })).toEqual({
      ...each(TABLES_OF_A_CASE, 2),
      ...publicRows,
      // Two cases of one half-year were requested and assigned.
      funnel: 2,
    });
  });

  it.each([
    [`update cases.case_file set news = true where id = $1`, 'listener'],
    [`update cases.entry set ciphertext = 'y' where case_id = $1`, 'listener'],
    [`update cases.due_check set state = 'done' where case_id = $1`, 'listener'],
    [`delete from cases.case_file where id = $1`, 'colleague'],
    [`delete from cases.entry where case_id = $1`, 'listener'],
    [`delete from cases.event where case_id = $1`, 'listener'],
    [`delete from cases.exclusion where case_id = $1`, 'colleague'],
    [`update cases.entry set ciphertext = 'y' where case_id = $1`, 'allocator'],
  ])('of somebody else are not changed by %s', async (statement, party) => {
    const settings = { party, account: listener, access: access.toString('hex') };
    const mine = /^delete/.test(statement) || party === 'allocator' ? one : other;
    const { rowCount } = await acting(settings, () => client.query(statement, [mine]));
    expect(rowCount).toBe(0);
  });

  it('are not made in the case of somebody else', async () => {
    const settings = { party: 'listener', account: listener };
    const insert = (statement: string) => acting(settings, () => client.query(statement, [other]));
    for (const statement of [
      `insert into cases.entry (case_id, seq, id, class, ciphertext, digest) values ($1, 1, $1, 'coded', 'x', sha256('x'))`,
      `insert into cases.event (case_id, at, party, what) values ($1, now(), 'system', 'x')`,
      `insert into cases.due_check (case_id, after, due) values ($1, '90-days', '2026-08-01')`,
      `insert into cases.listener (account) values ($1)`,
    ]) {
      await expect(insert(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are kept by the database itself while a hold is on their case', async () => {
    const settings = { party: 'job' };
    const remove = (table: string) =>
      acting(settings, () => client.query(`delete from cases.${table} where case_id = $1`, [one]));
    const tablesKept = ['due_check', 'entry', 'event', 'exclusion'];
    for (const table of tablesKept) expect((await remove(table)).rowCount).toBe(1);
    await owner.query('update cases.case_file set held = true where id = $1', [one]);
    for (const table of tablesKept) await expect(remove(table)).rejects.toMatchObject({ code: '23514' });
    await owner.query('update cases.case_file set held = false where id = $1', [one]);
  });

  it('are open to two custodians until the hour is over, also where nobody ends the opening', async () => {
    await owner.query(
      `insert into cases.break_glass (case_id, reference, reason, silence, asked_by, asked_at, agreed_by, agreed_at, ends_at)
       values ($1, 'ABCD-EFGH', 'lost-phrase', 'none', $2, '2026-07-01T09:00Z', $3, '2026-07-01T09:30Z', '2026-07-01T10:30Z')`,
      [one, another, listener],
    );
    const custodian = (now: string) => ({ party: 'custodian', account: listener, now });
    const lock = (now: string) =>
      acting(custodian(now), () => client.query(`update cases.entry set ciphertext = 'y'`));
    expect(await seen(custodian('2026-07-01T10:29:59Z'))).toMatchObject(each(TABLES_OF_A_CASE, 1));
    expect((await lock('2026-07-01T10:29:59Z')).rowCount).toBe(1);
    for (const now of ['2026-07-01T10:30:00Z', '']) {
      expect(await seen(custodian(now))).toEqual({ listener: 2, break_glass: 1 });
      expect((await lock(now)).rowCount).toBe(0);
    }
  });

  it('are out of reach of every other role, and cases reach nothing else', async () => {
    for (const role of ['api', 'builder', 'reader'] as const) {
      const stranger = new Client(database.address[role]);
      await stranger.connect();
      for (const table of [...(await tables()), 'person']) {
        await expect(stranger.query(`select from cases.${table}`)).rejects.toMatchObject({ code: '42501' });
      }
      await stranger.end();
    }
    const { rows } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('access', 'audit', 'disclosure', 'reference', 'release', 'workforce') and c.relkind in ('r', 'p', 'v')
          and has_schema_privilege('muster_cases', n.oid, 'usage')`,
    );
    expect(rows).toEqual([]);
  });
});
