import { zstdDecompressSync } from 'node:zlib';
import { WITHHELD_BY_NOTICE } from '@muster/ingest';
import fc from 'fast-check';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { LedgerFixture, personId, type PersonRow } from '../../../test/ledger-fixture';
import { openWithholdings } from '../../../test/open-withholdings';
import { readLedgerInCodes } from '../../../test/read-ledger-in-codes';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { readWithholding } from './withholding-store';

const FORCE = 'EXMP';
const DAYS = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];
const PEOPLE = ['ann', 'ben', 'cat', 'dan', 'eve'];

const person = fc.record({
  rank: fc.constantFrom('constable', 'sergeant'),
  unit: fc.constantFrom('North', 'South'),
  ethnicity: fc.constantFrom('W1', 'B1', 'NS'),
  sex: fc.constantFrom('female', 'male', 'not-recorded'),
  fte: fc.constantFrom(1, 0.5),
});
/** Who is in the file of a month; null for who is not. */
const month = fc.tuple(...PEOPLE.map(() => fc.option(person, { freq: 4 })));
const history = fc.record({
  months: fc.array(month, { minLength: 1, maxLength: DAYS.length }),
  objectors: fc.subarray(PEOPLE, { minLength: 1 }),
  /** Loaded before the notices come. */
  before: fc.nat(DAYS.length),
});

interface Person {
  readonly rank: string;
  readonly unit: string;
  readonly ethnicity: string;
  readonly sex: string;
  readonly fte: number;
}
type Month = readonly (Person | null)[];

/** The rows of a month as they are, or with the characteristics of `withheld` people taken out of the file. */
function rowsOf(people: Month, withheld: readonly string[]): PersonRow[] {
  return people.flatMap((each, place) => {
    const name = PEOPLE[place] ?? '';
    if (!each) return [];
    const { fte, ...codes } = each;
    const taken = withheld.includes(name) ? { ethnicity: WITHHELD_BY_NOTICE, sex: WITHHELD_BY_NOTICE } : {};
    return [{ person: name, fte, codes: { 'workforce-type': 'officer', ...codes, ...taken } }];
  });
}

describe('withholding from the past', () => {
  let databases: TestDatabase[];
  let ledgers: LedgerFixture[];
  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()];
    ledgers = await Promise.all(databases.map(({ address }) => LedgerFixture.on(address.api)));
  });
  afterAll(async () => {
    await Promise.all(ledgers.map((ledger) => ledger.close()));
    await Promise.all(databases.map((database) => database.drop()));
  });

  async function object(objectors: readonly string[], on = ledgers[0]): Promise<void> {
    await on?.dataSource.query(
      `insert into workforce.objection (force, person, notice, received_on, recorded_by)
       select $1, person, gen_random_uuid(), '2026-01-01', 'dpo' from unnest($2::uuid[]) as given (person)`,
      [FORCE, objectors.map(personId)],
    );
    await on?.dataSource.query(`insert into workforce.withholding (force, requested_by) values ($1, 'dpo')`, [
      FORCE,
    ]);
  }
  async function carryOut(): Promise<void> {
    const [ledger, database] = [ledgers[0], databases[0]];
    if (!ledger || !database) return;
    const row = await readWithholding(ledger.dataSource, FORCE);
    expect(row && (await openWithholdings(ledger.dataSource, database.address).carryOut(row))).toBe(true);
  }

  it('makes the ledger that files without these cells would have made (oracle: such files)', async () => {
    await fc.assert(
      fc
        .asyncProperty(history, async ({ months, objectors, before }) => {
          const [treated, oracle] = ledgers as [LedgerFixture, LedgerFixture];
          const early = Math.min(before, months.length);
          for (const [place, people] of months.entries()) {
            if (place === early) {
              await object(objectors);
              await carryOut();
            }
            const day = DAYS[place] ?? '';
            await treated.publish(day, rowsOf(people, place < early ? [] : objectors));
            await oracle.publish(day, rowsOf(people, objectors));
          }
          if (early === months.length) {
            await object(objectors);
            await carryOut();
          }

          expect(await readLedgerInCodes(treated.dataSource, FORCE)).toEqual(
            await readLedgerInCodes(oracle.dataSource, FORCE),
          );
          expect(await treated.rebuilder.check(FORCE)).toMatchObject({ value: { differences: 0 } });
        })
        .afterEach(() => Promise.all(databases.map(({ address }) => emptyWorkforce(address.owner))).then()),
      { numRuns: 12 },
    );
  });

  it('does not give the API any other way to change kept rows', async () => {
    const [ledger] = ledgers as [LedgerFixture];
    const id = await ledger.publish('2026-01-31', rowsOf([personOf('W1'), null, null, null, null], []));
    const exchange = (bytes: string) =>
      ledger.dataSource.query('select workforce.withhold_content($1, 0, $2)', [
        id,
        Buffer.from(bytes, 'hex'),
      ]);

    await expect(
      ledger.dataSource.query(`update workforce.snapshot_content set bytes = 'x'`),
    ).rejects.toThrow('permission denied');
    await expect(exchange('28b52ffd00')).rejects.toThrow('has been asked for');
    await object(['ann']);
    await expect(exchange('00')).rejects.toThrow('not a packed piece');
    await carryOut();
    await expect(exchange('28b52ffd00')).rejects.toThrow('has been asked for');
    const [database] = databases as [TestDatabase];
    await emptyWorkforce(database.address.owner);
  });

  it('does not let rows that were staged before the notice come back', async () => {
    const [ledger, database] = [ledgers[0], databases[0]] as [LedgerFixture, TestDatabase];
    const id = await ledger.ready('2026-01-31', rowsOf([personOf('W1'), null, null, null, null], []));
    const stage = await ledger.stages.open();
    const [kept] = await ledger.dataSource.query<{ bytes: Buffer }[]>(
      'select bytes from workforce.snapshot_content where snapshot_id = $1',
      [id],
    );
    stage?.add(zstdDecompressSync(kept?.bytes ?? Buffer.alloc(0)));
    await stage?.finish();
    if (stage) ledger.stages.keep(id, stage);
    await object(['ann']);
    await carryOut();

    expect((await ledger.writer.publish(id, 'steward')).ok).toBe(true);

    const spells = await readLedgerInCodes(ledger.dataSource, FORCE);
    expect(spells).toHaveLength(1);
    expect(JSON.parse(spells[0] ?? '{}')).toMatchObject({
      ...{ ethnicity: WITHHELD_BY_NOTICE, sex: WITHHELD_BY_NOTICE, rank: 'constable', unit: 'North' },
    });
    await emptyWorkforce(database.address.owner);
  });
});

function personOf(ethnicity: string): Person {
  return { rank: 'constable', unit: 'North', ethnicity, sex: 'female', fte: 1 };
}
