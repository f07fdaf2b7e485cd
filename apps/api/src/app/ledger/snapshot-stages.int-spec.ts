import { zstdDecompressSync } from 'node:zlib';
import { inventedMonths } from '../../../test/invented-months';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { type SnapshotStages } from './snapshot-stages.service';

const [MARCH = [], APRIL = []] = inventedMonths(6, 60, 2);

describe('rows staged while a file is read', () => {
  let database: TestDatabase;
  let ledger: LedgerFixture;
  let stages: SnapshotStages;
  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    stages = ledger.stages;
    await ledger.publish('2026-03-31', MARCH);
  });
  afterAll(async () => {
    await stages.onModuleDestroy();
    await ledger.close();
    await database.drop();
  });

  const keptBlocks = async (id: string) => {
    const rows = await ledger.dataSource.query<{ bytes: Buffer }[]>(
      'select bytes from workforce.snapshot_content where snapshot_id = $1 order by seq',
      [id],
    );
    return rows.map(({ bytes }) => zstdDecompressSync(bytes));
  };

  it('make the spells and flows that the kept content makes', async () => {
    const id = await ledger.ready('2026-04-30', APRIL);
    const stage = await stages.open();
    for (const block of await keptBlocks(id)) {
      stage?.add(block);
      await stage?.room();
    }
    await stage?.finish();
    if (stage) stages.keep(id, stage);

    const published = await ledger.writer.publish(id, 'steward');
    const fromStage = await ledger.dump();
    await ledger.rebuilder.rebuild('EXMP', 'steward');

    expect(stage?.closed).toBe(true);
    expect(published.ok).toBe(true);
    expect(await ledger.dump()).toBe(fromStage);
  });

  it('are taken once, by the snapshot they belong to', async () => {
    const stage = await stages.open();
    await stage?.[Symbol.asyncDispose]();
    if (stage) stages.keep('a', stage);

    expect(stages.take('b')).toBeNull();
    expect(stages.take('a')).toBe(stage);
    expect(stages.take('a')).toBeNull();
  });

  it('are for one file at a time, and a file given up in the middle leaves a connection that serves', async () => {
    const stage = await stages.open();
    const second = await stages.open();
    stage?.add(Buffer.from('PGCOPY'));
    await stage?.[Symbol.asyncDispose]();
    const third = await stages.open();

    expect(second).toBeNull();
    expect(third).not.toBeNull();
    await third?.[Symbol.asyncDispose]();
  });

  it('throw what the database says to them', async () => {
    await using stage = await stages.open();
    stage?.add(Buffer.from('this is no stream of rows'));

    await expect(stage?.finish()).rejects.toThrow('COPY');
  });
});
