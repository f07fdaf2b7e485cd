import { type SnapshotChange } from '@muster/contracts';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { countAt } from '@muster/ledger';
import { FORCE, LedgerFixture, personId, type PersonRow } from '../../../test/ledger-fixture';
import { methodsTable } from '../../../test/methods-table';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

type Row = Readonly<Record<string, string>>;
const table = (heading: string): readonly Row[] => methodsTable('snapshots-and-spells.md', heading);

function people(asAt: string): readonly PersonRow[] {
  return table(`Snapshot ${asAt}`).map((row) => ({
    person: row['person'] ?? '',
    fte: Number(row['fte']),
    ...(row['leaving date'] ? { leavingDate: row['leaving date'] } : {}),
    ...(row['leaving reason'] ? { leavingReason: row['leaving reason'] } : {}),
    codes: Object.fromEntries(
      ['workforce-type', 'rank', 'unit', 'sex', 'ethnicity'].map((name) => [name, row[name] ?? '']),
    ),
  }));
}

describe('the worked example of docs/methods/snapshots-and-spells.md', () => {
  const dates = ['2025-10-31', '2026-01-15', '2026-03-31'];
  const changes = new Map<string, SnapshotChange>();
  let database: TestDatabase;
  let ledger: LedgerFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    for (const asAt of dates) {
      const published = await ledger.writer.publish(await ledger.ready(asAt, people(asAt)), 'steward');
      if (published.ok) changes.set(asAt, published.value);
    }
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
  });

  it('has the spells', async () => {
    const expected = table('Spells');

    const spells = await ledger.dataSource.query<Row[]>(
      `select person, valid_from::text as "from", valid_to::text as "to", w.code as "workforce-type", r.code as rank,
              u.code as unit, e.code as ethnicity, to_char(fte / 100.0, 'FM0.00') as fte
         from workforce.spell s
         join workforce.vocabulary w on w.force = s.force and w.dimension = 'workforce-type' and w.id = s.workforce_type
         join workforce.vocabulary r on r.force = s.force and r.dimension = 'rank' and r.id = s.rank
         join workforce.vocabulary u on u.force = s.force and u.dimension = 'unit' and u.id = s.unit
         join workforce.vocabulary e on e.force = s.force and e.dimension = 'ethnicity' and e.id = s.ethnicity
        order by person, valid_from`,
    );

    expect(expected).toHaveLength(12);
    expect(spells).toEqual(expected.map((row) => ({ ...row, person: personId(row['person'] ?? '') })));
  });

  it('has the flows', async () => {
    const expected = table('Flows');

    const flows = await ledger.dataSource.query<Row[]>(
      `select person, kind, previous_as_at::text as after, as_at::text as "up to",
              coalesce(leaving_date::text, '') as "leaving date", coalesce(v.code, '') as "leaving reason"
         from workforce.flow f
         left join workforce.vocabulary v
           on v.force = f.force and v.dimension = 'leaving-reason' and v.id = f.leaving_reason
        order by as_at, person, kind`,
    );

    expect(expected).toHaveLength(10);
    expect(flows).toEqual(expected.map((row) => ({ ...row, person: personId(row['person'] ?? '') })));
  });

  it('has the changes', () => {
    const expected = table('Change');

    expect(expected).toHaveLength(3);
    for (const { snapshot, ...counts } of expected) {
      const numbers = Object.fromEntries(Object.entries(counts).map(([name, text]) => [name, Number(text)]));
      expect(changes.get(snapshot ?? '')).toMatchObject(numbers);
    }
  });

  it('has the headcounts, in memory and in the database', async () => {
    const expected = table('Headcount');
    const { ledger: columns, vocabulary } = await ledger.memory.current(FORCE);

    expect(expected).toHaveLength(7);
    for (const { day, ...counts } of expected) {
      const question = { by: ['workforce-type'] };
      const { headcount } = countAt(columns, toEpochDay(toReferenceDate(day ?? '')), question);
      const cells = await ledger.oracle.countAt(FORCE, day ?? '', question.by);
      for (const [type, text] of Object.entries(counts)) {
        const id = (vocabulary['workforce-type']?.indexOf(type) ?? -1) + 1;
        expect([day, type, headcount[id]]).toEqual([day, type, Number(text)]);
        expect([day, type, cells.find(({ codes }) => codes[0] === id)?.headcount ?? 0]).toEqual([
          day,
          type,
          Number(text),
        ]);
      }
    }
  });
});
