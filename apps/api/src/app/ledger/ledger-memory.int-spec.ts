import { setTimeout as pause } from 'node:timers/promises';
import { toEpochDay, toReferenceDate } from '@muster/domain';
import { codesOfCell, countAt, countSeries } from '@muster/ledger';
import { inventedMonths } from '../../../test/invented-months';
import { FORCE, LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const DATES = ['2025-03-07', '2025-03-31', '2025-09-30', '2026-01-02', '2026-03-31'];
const MONTHS = inventedMonths(4, 80, DATES.length);

describe('LedgerMemory', () => {
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

  const headcount = async (asAt: string) => {
    const held = await ledger.memory.current(FORCE);
    return countAt(held.ledger, toEpochDay(toReferenceDate(asAt)), { by: [] }).headcount[0];
  };

  it('holds an empty ledger of generation 0 for a force without snapshots', async () => {
    const held = await ledger.memory.current(FORCE);

    expect(held).toMatchObject({ generation: 0, snapshots: [], vocabulary: {}, ledger: { spells: 0 } });
  });

  it('answers what the database answers, for every question asked of it at every date', async () => {
    for (const [at, asAt] of DATES.entries()) await ledger.publish(asAt, MONTHS[at] ?? []);
    const held = await ledger.memory.current(FORCE);
    const days = ['2025-01-01', ...DATES, '2025-06-15', '2030-01-01'].sort();
    const sex = (code: string) => (held.vocabulary['sex']?.indexOf(code) ?? -1) + 1;
    const questions = [
      { by: [] },
      { by: ['ethnicity'] },
      { by: ['workforce-type', 'rank', 'sex'] },
      { by: ['religion', 'unit'], where: [{ dimension: 'sex', codes: [sex('female'), sex('not-stated')] }] },
      { by: ['unit'], where: [{ dimension: 'sex', codes: [] }] },
      {
        by: ['sex'],
        where: [
          { dimension: 'religion', codes: [0] },
          { dimension: 'ethnicity', codes: [1, 2] },
        ],
      },
    ];

    for (const question of questions) {
      const series = countSeries(
        held.ledger,
        days.map((day) => toEpochDay(toReferenceDate(day))),
        question,
      );
      for (const [at, counts] of series.entries()) {
        const cells = Array.from(counts.headcount, (people, cell) => ({
          codes: codesOfCell(counts.sizes, cell),
          headcount: people,
          fteHundredths: counts.fteHundredths[cell],
          withoutFte: counts.withoutFte[cell],
        })).filter((cell) => cell.headcount > 0);
        expect(cells).toEqual(
          await ledger.oracle.countAt(FORCE, days[at] ?? '', question.by, question.where),
        );
      }
    }
  });

  it('has as many people at each as-at date as the snapshot has rows in post', async () => {
    for (const [at, asAt] of DATES.entries()) await ledger.publish(asAt, MONTHS[at] ?? []);

    for (const [at, asAt] of DATES.entries()) {
      expect(await headcount(asAt)).toBe(MONTHS[at]?.filter(({ leavingDate }) => !leavingDate).length);
    }
    const { snapshots } = await ledger.memory.current(FORCE);
    expect(snapshots.map(({ asAt }) => asAt)).toEqual(DATES);
    expect(snapshots[0]?.notHeld).toContain('religion');
  });

  it('answers with the newest generation after each publication and undo, and leaves the old object as it is', async () => {
    await ledger.publish('2025-03-07', (MONTHS[0] ?? []).slice(0, 10));
    const old = await ledger.memory.current(FORCE);
    const before = await headcount('2025-03-31');

    const id = await ledger.publish('2025-03-31', []);
    const between = await headcount('2025-03-31');
    await ledger.undoer.undo(id, 'wrong file', 'steward');
    const after = await headcount('2025-03-31');

    expect(between).toBe(0);
    expect(after).toBe(before);
    expect(old.generation).toBe(1);
    expect((await ledger.memory.current(FORCE)).generation).toBe(3);
    expect(await ledger.memory.current(FORCE)).toBe(await ledger.memory.current(FORCE));
  });

  it('reads a generation once however many ask for it at the same time', async () => {
    await ledger.publish('2025-03-07', MONTHS[0] ?? []);

    const held = await Promise.all(Array.from({ length: 20 }, () => ledger.memory.current(FORCE)));

    expect(new Set(held).size).toBe(1);
  });

  it('hears of a change by itself, also after its connection was killed', async () => {
    await ledger.publish('2025-03-07', MONTHS[0] ?? []);
    await ledger.memory.current(FORCE);
    const listening = () =>
      ledger.dataSource.query<{ pid: number }[]>(
        `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`,
      );
    const until = async (met: () => Promise<boolean>) => {
      while (!(await met())) await pause(20);
    };
    await until(async () => (await listening()).length === 1);
    const [listener] = await listening();

    await ledger.dataSource.query('select pg_terminate_backend($1)', [listener?.pid]);
    await until(async () => (await listening()).some(({ pid }) => pid !== listener?.pid));
    await ledger.publish('2025-03-31', MONTHS[1] ?? []);

    await until(async () => (ledger.memory.held(FORCE)?.generation ?? 0) === 2);
    expect(await headcount('2025-03-31')).toBe(MONTHS[1]?.filter(({ leavingDate }) => !leavingDate).length);
  });
});
