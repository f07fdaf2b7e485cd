import { setTimeout as pause } from 'node:timers/promises';
import { decodeKeptContent } from '../../../test/decode-kept-content';
import { inventedMonths } from '../../../test/invented-months';
import { KillableProgram } from '../../../test/killable-program';
import { LedgerFixture, personId } from '../../../test/ledger-fixture';
import { openWithholdings } from '../../../test/open-withholdings';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { readWithholding } from './withholding-store';

const MONTHS = inventedMonths(9, 300, 3);
const DAYS = ['2026-03-31', '2026-04-30', '2026-05-31'];

describe('a withholding whose process is killed', () => {
  let program: KillableProgram;
  let database: TestDatabase;
  let ledger: LedgerFixture;
  const objector = MONTHS[0]?.[0]?.person ?? '';
  const pseudonym = personId(objector).replaceAll('-', '');

  beforeAll(async () => {
    program = KillableProgram.bundle('withhold-once');
    database = await createTestDatabase();
    ledger = await LedgerFixture.on(database.address.api);
    for (const [place, day] of DAYS.entries()) await ledger.publish(day, MONTHS[place] ?? []);
    await ledger.dataSource.query(
      `insert into workforce.objection (force, person, notice, received_on, recorded_by)
       values ('EXMP', $1, gen_random_uuid(), '2026-06-01', 'dpo')`,
      [personId(objector)],
    );
    await ledger.dataSource.query(
      `insert into workforce.withholding (force, requested_by) values ('EXMP', 'dpo')`,
    );
  });
  afterAll(async () => {
    await ledger.close();
    await database.drop();
    program.remove();
  });

  const task = () => ({ address: database.address, force: 'EXMP' });
  const spellsOfOthers = async () =>
    ledger.dataSource.query<unknown[]>(
      'select * from workforce.spell where person <> $1 order by person, valid_from',
      [personId(objector)],
    );

  it('leaves work and no damage, at whichever point it dies, and the next one finishes it', async () => {
    const before = await spellsOfOthers();

    for (const point of ['withhold:1', 'withhold:2', 'withhold:3', 'rewind:1', 'replay:2', 'commit:1']) {
      expect([point, await program.diesAt(point, task())]).toEqual([point, 'SIGKILL']);
      expect(await readWithholding(ledger.dataSource, 'EXMP')).toMatchObject({ requested: 1, finished: 0 });
      expect(await spellsOfOthers()).toEqual(before);
    }
    const row = await readWithholding(ledger.dataSource, 'EXMP');
    const work = openWithholdings(ledger.dataSource, database.address);
    // The server may need a moment to notice that the last process is gone.
    while (row && !(await work.carryOut(row))) await pause(50);

    expect(await spellsOfOthers()).toEqual(before);
    expect(await ledger.rebuilder.check('EXMP')).toMatchObject({ value: { differences: 0 } });
    const withheld = await ledger.dataSource.query<{ id: number }[]>(
      `select id from workforce.vocabulary where dimension = 'ethnicity' and code = 'withheld-by-notice'`,
    );
    const kept = (await decodeKeptContent(ledger.dataSource)).filter(({ person }) => person === pseudonym);
    expect(kept.length).toBeGreaterThan(0);
    expect(new Set(kept.map(({ values }) => values['ethnicity']))).toEqual(
      new Set(withheld.map(({ id }) => id)),
    );
    expect(await readWithholding(ledger.dataSource, 'EXMP')).toMatchObject({ requested: 1, finished: 1 });
  });
});
