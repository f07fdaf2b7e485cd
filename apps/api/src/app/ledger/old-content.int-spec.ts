import { STAGE_COLUMNS } from '@muster/ingest';
import { type StageName, type StageRow } from '../../../test/encode-stage-rows';
import { LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

/** The columns that the first released program kept, in its order. */
const FIRST_COLUMNS: readonly StageName[] = [
  ...['person', 'workforce_type', 'rank', 'unit', 'contract', 'ethnicity', 'sex', 'age_band', 'disability'],
  ...['religion', 'orientation', 'extra_1', 'extra_2', 'extra_3', 'extra_4', 'extra_5', 'extra_6', 'fte'],
  ...['service_start', 'rank_start', 'leaving_date', 'leaving_reason'],
] as StageName[];

const ROW: StageRow = Object.fromEntries(
  STAGE_COLUMNS.map(({ name, type }) => [
    name,
    name === 'person' ? '00000000-0000-4000-8000-000000000001' : type === 'date' ? null : 1,
  ]),
) as StageRow;

describe('content that an older program kept', () => {
  let database: TestDatabase;
  let ledger: LedgerFixture;
  beforeEach(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
  });
  afterEach(async () => {
    await ledger.close();
    await database.drop();
  });

  const publish = async (contentColumns: readonly StageName[]) => {
    const id = await ledger.readyRows('2026-03-31', [ROW], { headcount: 1, notHeld: [], contentColumns });
    return ledger.writer.publish(id, 'steward');
  };

  it('counts with the columns it has; those it lacks are not held', async () => {
    await publish(FIRST_COLUMNS);

    expect(
      await ledger.dataSource.query('select rank, fte, rank_basis, assignment_status from workforce.spell'),
    ).toEqual([{ rank: 1, fte: 1, rank_basis: 0, assignment_status: 0 }]);
  });

  it('gives the same ledger when it is rebuilt', async () => {
    await publish(FIRST_COLUMNS);
    const before = await ledger.dump();

    await ledger.rebuilder.rebuild('EXMP', 'steward');

    expect(await ledger.dump()).toBe(before);
  });

  it('is read in the order in which it was kept', async () => {
    const [person = 'person', ...others] = FIRST_COLUMNS;

    await publish([person, ...others.toReversed()]);

    expect(await ledger.dataSource.query('select rank, fte from workforce.spell')).toEqual([
      { rank: 1, fte: 1 },
    ]);
  });

  it('is not guessed at: a snapshot that does not say what it holds cannot be applied', async () => {
    await expect(publish([])).rejects.toThrow();
    await expect(publish(['person', 'rank; drop table x' as StageName])).rejects.toThrow('does not know');
  });
});
