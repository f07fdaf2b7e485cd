import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { dataSourceOptions } from '../platform/postgres/data-source-options';
import { AuditReader } from './audit-reader.service';
import { AuditTrail } from './audit-trail.service';

/** Whoever owns the database can switch the triggers off and rewrite rows; the chain is there to show it. */
describe('verifying the audit trail', () => {
  let database: TestDatabase;
  let owner: Client;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    dataSource = await new DataSource(dataSourceOptions(database.address.api, 2)).initialize();
    for (const object of ['first', 'zweites, mit "Komma" und ü', 'third', 'fourth']) {
      await new AuditTrail().append(dataSource, {
        actor: 'tester',
        action: 'test.append',
        object,
        outcome: 'done',
        ...(object === 'third' ? { purpose: 'because' } : {}),
        detail: { z: 1, a: ['x', null, { deep: 1.5 }] },
      });
    }
    await owner.query("set session_replication_role = 'replica'");
    await owner.query('create table public.untouched as select * from audit.event');
  });
  afterEach(async () => {
    await owner.query('truncate audit.event');
    await owner.query('insert into audit.event select * from public.untouched');
  });
  afterAll(async () => {
    await owner.end();
    await dataSource.destroy();
    await database.drop();
  });

  const verify = () => new AuditReader(dataSource).verify();

  it('finds an untouched trail whole', async () => {
    const { rows } = await owner.query<{ h: string }>(
      "select encode(h, 'hex') as h from audit.event where seq = 4",
    );

    expect(await verify()).toEqual({
      intact: true,
      events: 4,
      firstBroken: null,
      newest: { seq: '4', h: rows[0]?.h },
    });
  });

  it.each([
    ['an edited field', "update audit.event set actor = 'other' where seq = 2", 2],
    ['an edited detail', `update audit.event set detail = '{"z": 2}' where seq = 2`, 2],
    ['a removed purpose', 'update audit.event set purpose = null where seq = 3', 3],
    ['a moved moment', "update audit.event set at = at + interval '1 microsecond' where seq = 1", 1],
    [
      'a field that swallows its neighbour',
      "update audit.event set actor = 'testertest', action = '.append' where seq = 2",
      2,
    ],
    ['a deleted event', 'delete from audit.event where seq = 2', 2],
    ['a deleted first event', 'delete from audit.event where seq = 1', 1],
    ['a cut-off end', 'delete from audit.event where seq = 4', 4],
    ['an emptied trail', 'truncate audit.event', 1],
    [
      'an inserted event',
      `insert into audit.event select 5, at, 'other', action, object, outcome, purpose, detail, h, h from audit.event where seq = 4`,
      5,
    ],
    [
      'two events in exchanged order',
      `update audit.event set seq = case seq when 2 then 103 else 102 end where seq in (2, 3);
       update audit.event set seq = seq - 100 where seq > 100`,
      2,
    ],
    [
      'an edit with the hash of that event made to fit',
      `update audit.event set actor = 'other', h = sha256(prev_h || convert_to(
         audit.canonical(seq, at, 'other', action, object, outcome, purpose, detail), 'UTF8')) where seq = 2`,
      3,
    ],
    ['an edited link', "update audit.event set prev_h = sha256('x') where seq = 2", 2],
    [
      'a deleted event with the next one linked past it',
      `delete from audit.event where seq = 2;
       update audit.event e set prev_h = f.h, h = sha256(f.h || convert_to(
         audit.canonical(e.seq, e.at, e.actor, e.action, e.object, e.outcome, e.purpose, e.detail), 'UTF8'))
         from audit.event f where e.seq = 3 and f.seq = 1`,
      2,
    ],
  ])('finds %s', async (_, tampering, firstBroken) => {
    await owner.query(tampering);

    expect(await verify()).toMatchObject({ intact: false, firstBroken });
  });
});
