import { anOfficer } from '../../../test/an-officer';
import { inventedMonths } from '../../../test/invented-months';
import { FORCE, LedgerFixture } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';

const JANUARY = [anOfficer('A'), anOfficer('B')];
/** C has joined. */
const FEBRUARY = [anOfficer('A'), anOfficer('B'), anOfficer('C')];
/** A was promoted, B has left; D has joined. */
const MARCH = [anOfficer('A', { rank: 'sergeant' }), anOfficer('C'), anOfficer('D')];

describe('the history of a force', () => {
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

  const flows = async () =>
    (
      await ledger.dataSource.query<{ line: string }[]>(
        `select previous_as_at || ' ' || as_at || ' ' || kind as line from workforce.flow order by as_at, kind, person`,
      )
    ).map(({ line }) => line);
  const snapshot = async (id: string) => {
    const [row] = await ledger.dataSource.query<
      { state: string; revision: number; supersedes: string | null; restates: unknown; change: unknown }[]
    >('select state, revision, supersedes, restates, change from workforce.snapshot where id = $1', [id]);
    return row;
  };
  const restated = async () =>
    (await ledger.restatements.of(FORCE)).map(({ asAt, kind, stock, flows, reason, generation }) => [
      asAt,
      kind,
      `${stock ? 'stock' : ''}${flows ? 'flows' : ''}`,
      reason,
      generation,
    ]);

  it('takes a snapshot in between and works the later one out again', async () => {
    await ledger.publish('2026-01-31', JANUARY);
    const march = await ledger.publish('2026-03-31', MARCH);
    const february = await ledger.ready('2026-02-28', FEBRUARY);
    const before = await ledger.dump();

    const preview = await ledger.writer.preview(february);
    const untouched = await ledger.dump();
    const published = await ledger.writer.publish(february, 'steward');

    expect(untouched).toBe(before);
    // Worked out by hand from the three lists above.
    expect(preview).toMatchObject({
      ok: true,
      value: {
        change: { joiners: 1, leavers: 0, previous: { asAt: '2026-01-31' } },
        restates: {
          later: 1,
          dates: [
            {
              asAt: '2026-03-31',
              stock: false,
              flows: true,
              before: { joiner: 2, leaver: 1, promotion: 1 },
              after: { joiner: 1, leaver: 1, promotion: 1 },
            },
          ],
          revision: null,
        },
      },
    });
    expect(published.ok && published.value).toEqual(preview.ok && preview.value.change);
    expect((await snapshot(february))?.restates).toEqual(preview.ok && preview.value.restates);
    expect((await snapshot(march))?.change).toMatchObject({ joiners: 1, previous: { asAt: '2026-02-28' } });
    expect(await flows()).toEqual([
      '2026-01-31 2026-02-28 joiner',
      '2026-02-28 2026-03-31 joiner',
      '2026-02-28 2026-03-31 leaver',
      '2026-02-28 2026-03-31 promotion',
    ]);
    expect(await restated()).toEqual([['2026-03-31', 'inserted', 'flows', null, 3]]);
  });

  it('takes a snapshot before the first, whose people then have joined', async () => {
    const february = await ledger.publish('2026-02-28', FEBRUARY);

    const january = await ledger.publish('2026-01-31', JANUARY);

    expect((await snapshot(january))?.change).toMatchObject({ previous: null, headcount: 2, joiners: 0 });
    expect((await snapshot(february))?.change).toMatchObject({ joiners: 1 });
    expect(await flows()).toEqual(['2026-01-31 2026-02-28 joiner']);
  });

  it('finds out later that somebody who joined had been there before', async () => {
    await ledger.publish('2026-02-28', JANUARY);
    await ledger.publish('2026-03-31', FEBRUARY);

    await ledger.publish('2026-01-31', FEBRUARY, 'Found in the archive');

    expect(await flows()).toEqual(['2026-01-31 2026-02-28 leaver', '2026-02-28 2026-03-31 rejoiner']);
    expect(await restated()).toEqual([
      ['2026-02-28', 'inserted', 'flows', 'Found in the archive', 3],
      ['2026-03-31', 'inserted', 'flows', 'Found in the archive', 3],
    ]);
  });

  it('puts a corrected file in the place of a past snapshot and says what differs', async () => {
    const january = await ledger.publish('2026-01-31', JANUARY);
    await ledger.publish('2026-02-28', FEBRUARY);
    const corrected = [anOfficer('A', { unit: 'south', sex: 'male' }), anOfficer('E')];
    const id = await ledger.ready('2026-01-31', corrected, null, 'Two units were swapped');

    const preview = await ledger.writer.preview(id);
    const published = await ledger.writer.publish(id, 'steward');

    expect(published.ok).toBe(true);
    // By hand: B is not in the new file, E is; A differs in unit and sex. In February B and C joined, E left and A moved.
    expect(preview).toMatchObject({
      value: {
        restates: {
          later: 1,
          revision: {
            previous: january,
            headcountBefore: 2,
            headcount: 2,
            added: 1,
            removed: 1,
            changed: 1,
            values: [
              { dimension: 'unit', people: 1 },
              { dimension: 'sex', people: 1 },
            ],
          },
          dates: [
            { asAt: '2026-01-31', stock: true, flows: false, before: {}, after: {} },
            {
              asAt: '2026-02-28',
              stock: false,
              flows: true,
              before: { joiner: 1 },
              after: { joiner: 2, leaver: 1, transfer: 1 },
            },
          ],
        },
      },
    });
    expect(await snapshot(id)).toMatchObject({ state: 'published', revision: 2, supersedes: january });
    expect(await snapshot(january)).toMatchObject({ state: 'superseded', revision: 1 });
    expect(await restated()).toEqual([
      ['2026-01-31', 'reissued', 'stock', 'Two units were swapped', 3],
      ['2026-02-28', 'reissued', 'flows', 'Two units were swapped', 3],
    ]);
    expect((await ledger.memory.current(FORCE)).snapshots.map((each) => each.id)).toContain(id);
    expect((await ledger.memory.current(FORCE)).snapshots).toHaveLength(2);
  });

  it('finds no restatement where a corrected file says the same', async () => {
    await ledger.publish('2026-01-31', JANUARY);

    const id = await ledger.publish('2026-01-31', JANUARY, 'Sent again with another column');

    expect(await snapshot(id)).toMatchObject({ revision: 2, restates: { later: 0, dates: [] } });
    expect(await restated()).toEqual([]);
  });

  it('brings the earlier revision back when a re-issue is undone, again and again', async () => {
    const first = await ledger.publish('2026-01-31', JANUARY);
    await ledger.publish('2026-02-28', FEBRUARY);
    const states = [await ledger.dump()];
    const second = await ledger.publish('2026-01-31', FEBRUARY, 'One person was missing');
    states.push(await ledger.dump());
    const third = await ledger.publish('2026-01-31', [anOfficer('A')], 'Only one was right');

    expect(await ledger.undoer.undo(third, 'It was not', 'steward')).toEqual({ ok: true, value: undefined });
    expect(await ledger.dump()).toBe(states[1]);
    expect(await ledger.undoer.undo(second, 'Nobody was missing', 'steward')).toMatchObject({ ok: true });
    expect(await ledger.dump()).toBe(states[0]);
    expect(await snapshot(first)).toMatchObject({ state: 'published', revision: 1 });
    expect(await ledger.undoer.undo(second, 'again', 'steward')).toMatchObject({
      refusal: { code: 'snapshot-not-published' },
    });
  });

  it('undoes a snapshot in between as if it had never been', async () => {
    await ledger.publish('2026-01-31', JANUARY);
    await ledger.publish('2026-03-31', MARCH);
    const before = await ledger.dump();
    const february = await ledger.publish('2026-02-28', FEBRUARY);

    await ledger.undoer.undo(february, 'Another force', 'steward');

    expect(await ledger.dump()).toBe(before);
    expect(await restated()).toEqual([
      ['2026-02-28', 'undone', 'stockflows', 'Another force', 4],
      ['2026-03-31', 'inserted', 'flows', null, 3],
      ['2026-03-31', 'undone', 'flows', 'Another force', 4],
    ]);
  });

  it('finds a stored row that does not follow from the snapshots, and puts it right', async () => {
    for (const [month, people] of inventedMonths(4, 40, 4).entries()) {
      await ledger.publish(`2026-0${month + 1}-15`, people);
    }
    const stored = await ledger.dump();
    expect(await ledger.rebuilder.check(FORCE)).toMatchObject({
      ok: true,
      value: { snapshots: 4, differences: 0 },
    });
    await ledger.dataSource.query(
      'delete from workforce.flow where ctid = (select min(ctid) from workforce.flow)',
    );

    expect(await ledger.rebuilder.check(FORCE)).toMatchObject({ ok: true, value: { differences: 1 } });
    await ledger.rebuilder.rebuild(FORCE, 'steward');

    expect(await ledger.dump()).toBe(stored);
    expect((await restated()).map(([, kind, what]) => [kind, what])).toEqual([['rebuilt', 'flows']]);
  });

  it('rebuilds from a day on inside a transaction of the caller', async () => {
    for (const [month, people] of inventedMonths(5, 40, 4).entries()) {
      await ledger.publish(`2026-0${month + 1}-15`, people);
    }
    const stored = await ledger.dump();
    await using runner = ledger.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    await runner.query(`delete from workforce.flow where as_at = '2026-04-15'`);

    const cause = { kind: 'withheld-by-notice', actor: 'steward', reason: null, snapshot: null } as const;
    const rebuilt = await ledger.rebuilder.rebuildWithin(runner, FORCE, cause, '2026-03-01');
    await runner.commitTransaction();

    expect(rebuilt).toMatchObject({ ok: true, value: { snapshots: 2, restated: [{ asAt: '2026-04-15' }] } });
    expect(await ledger.dump()).toBe(stored);
    expect(await restated()).toEqual([['2026-04-15', 'withheld-by-notice', 'flows', null, 5]]);
  });
});
