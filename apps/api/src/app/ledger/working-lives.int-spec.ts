import { FORCE, LedgerFixture, personId, type PersonRow } from '../../../test/ledger-fixture';
import { methodsTable } from '../../../test/methods-table';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const LIVES = methodsTable('snapshots-and-spells.md', 'Lives');
const BEFORE = '2025-12-31';
const AFTER = '2026-03-31';

/** One cell of the table as a row of the file: type, rank, basis, unit, status, FTE; or `out`, or `left` and why. */
function rowOf(person: string, cell: string): PersonRow[] {
  const [type = '', rank = '', basis = '', unit = '', status = '', fte = ''] = cell.split(' ');
  if (type === 'out') return [];
  if (type === 'left') return [{ person, codes: {}, leavingDate: AFTER, leavingReason: rank }];
  const codes = { 'workforce-type': type, rank, 'rank-basis': basis, unit, 'assignment-status': status };
  return [
    {
      person,
      ...(fte === '-' ? {} : { fte: Number(fte) }),
      codes: Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== '-')),
    },
  ];
}

describe('the working lives of docs/methods/snapshots-and-spells.md', () => {
  const flows = new Map<string, string[]>();
  let database: TestDatabase;
  let ledger: LedgerFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    for (const [side, asAt] of [
      ['before', BEFORE],
      ['after', AFTER],
    ] as const) {
      await ledger.publish(
        asAt,
        LIVES.flatMap((life, at) => rowOf(`life${at}`, life[side] ?? '')),
      );
    }
    const rows = await ledger.dataSource.query<{ person: string; kinds: string[] }[]>(
      'select person, array_agg(kind order by kind) as kinds from workforce.flow group by person',
    );
    for (const { person, kinds } of rows) flows.set(person, kinds);
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  it('are thirty', () => {
    expect(LIVES).toHaveLength(30);
  });

  it.each(LIVES.map(({ life, events }, at) => [life, events === '' ? 'nothing' : events, at] as const))(
    '%s: %s',
    (_, events, at) => {
      expect(flows.get(personId(`life${at}`)) ?? ['nothing']).toEqual(events?.split(' '));
    },
  );

  it('are counted by kind in the change of the snapshot, and a life has one line of spells', async () => {
    const [snapshot] = await ledger.dataSource.query<{ change: { events: Record<string, number> } }[]>(
      'select change from workforce.snapshot where as_at = $1',
      [AFTER],
    );
    const expected: Record<string, number> = {};
    for (const { events } of LIVES)
      for (const kind of (events ?? '').split(' ').filter(Boolean))
        expected[kind] = (expected[kind] ?? 0) + 1;

    expect(snapshot?.change.events).toEqual(expected);
    expect(
      await ledger.dataSource.query(
        `select person from workforce.spell where force = $1 and valid_to = 'infinity' group by person having count(*) > 1`,
        [FORCE],
      ),
    ).toEqual([]);
  });
});
