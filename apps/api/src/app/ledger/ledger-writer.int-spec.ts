import { randomUUID } from 'node:crypto';
import { anOfficer } from '../../../test/an-officer';
import { inventedMonths } from '../../../test/invented-months';
import { FORCE, LedgerFixture, type PersonRow } from '../../../test/ledger-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { connectionOf } from '../platform/postgres/connection-of';
import { lockForce } from './lock-force';

describe('LedgerWriter', () => {
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
    (await ledger.dataSource.query<{ kind: string }[]>('select kind from workforce.flow order by kind')).map(
      ({ kind }) => kind,
    );
  const changeOf = async (asAt: string, people: readonly PersonRow[]) => {
    const published = await ledger.writer.publish(await ledger.ready(asAt, people), 'steward');
    if (!published.ok) throw new Error(published.refusal.code);
    return published.value;
  };

  it('previews what publishing then does, and stores nothing by it', async () => {
    for (const [month, people] of inventedMonths(1, 60, 6).entries()) {
      const id = await ledger.ready(`2026-0${month + 1}-28`, people);
      const before = await ledger.dump();

      const preview = await ledger.writer.preview(id);
      const after = await ledger.dump();
      const published = await ledger.writer.publish(id, 'steward');
      const [stored] = await ledger.dataSource.query<{ change: unknown }[]>(
        'select change from workforce.snapshot where id = $1',
        [id],
      );

      expect(after).toBe(before);
      expect(preview).toMatchObject({ ok: true, value: { restates: null } });
      expect(preview.ok && preview.value.change).toEqual(published.ok && published.value);
      expect(stored?.change).toEqual(published.ok && published.value);
    }
  });

  it('gives back every byte of the state before when a snapshot is undone, again and again', async () => {
    const months = inventedMonths(2, 60, 5);
    const states = [await ledger.dump()];
    const ids: string[] = [];
    for (const [month, people] of months.entries()) {
      ids.push(await ledger.publish(`2026-0${month + 1}-17`, people));
      states.push(await ledger.dump());
    }

    for (const id of ids.toReversed()) {
      states.pop();
      expect(await ledger.undoer.undo(id, 'wrong file', 'steward')).toEqual({ ok: true, value: undefined });
      expect(await ledger.dump()).toBe(states.at(-1));
    }
    const kept = await ledger.dataSource.query<{ state: string; kept: boolean }[]>(
      `select state, exists (select from workforce.snapshot_content c where c.snapshot_id = s.id) as kept
         from workforce.snapshot s`,
    );
    expect(kept).toEqual(ids.map(() => ({ state: 'undone', kept: true })));
  });

  it('works out from the kept snapshots exactly what is stored', async () => {
    for (const [month, people] of inventedMonths(3, 60, 6).entries()) {
      await ledger.publish(`2026-0${month + 1}-03`, people);
    }
    const stored = await ledger.dump();

    const rebuilt = await ledger.rebuilder.rebuild(FORCE, 'steward');

    expect(rebuilt).toEqual({ ok: true, value: 6 });
    expect(await ledger.dump()).toBe(stored);
  });

  it('refuses another file for a date that is loaded while nobody has said why, and says what to do', async () => {
    await ledger.publish('2026-03-31', [anOfficer('A')]);
    const id = await ledger.ready('2026-03-31', [anOfficer('A'), anOfficer('B')]);

    const refusal = { code: 'reason-needed', message: expect.stringContaining('send it again and say why') };
    expect(await ledger.writer.check(id)).toMatchObject({ ok: false, refusal });
    expect(await ledger.writer.publish(id, 'steward')).toMatchObject({ ok: false, refusal });
    expect(await ledger.writer.preview(id)).toMatchObject({ ok: false, refusal });
  });

  it('recognises the same file for the same date, but not once it is undone', async () => {
    const hash = 'ab'.repeat(32);
    const first = await ledger.ready('2026-03-31', [anOfficer('A')], hash);
    await ledger.writer.publish(first, 'steward');
    const second = await ledger.ready('2026-03-31', [anOfficer('A')], hash);

    const refused = await ledger.writer.publish(second, 'steward');
    await ledger.undoer.undo(first, 'wrong force', 'steward');
    const published = await ledger.writer.publish(second, 'steward');

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'duplicate' } });
    expect(published).toMatchObject({ ok: true });
  });

  it('lets one of two publications at once through and refuses the other', async () => {
    const ids = [
      await ledger.ready('2026-03-31', [anOfficer('A')]),
      await ledger.ready('2026-03-31', [anOfficer('B')]),
    ];

    const outcomes = await Promise.all(ids.map((id) => ledger.writer.publish(id, 'steward')));

    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refused).toHaveLength(1);
    expect(['import-in-progress', 'reason-needed']).toContain(refused[0]);
  });

  it('does not wait for a publication under way, neither to publish nor to undo nor to rebuild', async () => {
    const id = await ledger.publish('2026-03-31', [anOfficer('A')]);
    const next = await ledger.ready('2026-04-30', [anOfficer('A')]);
    await using other = ledger.dataSource.createQueryRunner();
    await connectionOf(other);
    await other.startTransaction();
    await lockForce(other, FORCE);

    const outcomes = [
      await ledger.writer.publish(next, 'steward'),
      await ledger.undoer.undo(id, 'wrong file', 'steward'),
      await ledger.rebuilder.rebuild(FORCE, 'steward'),
    ];
    await other.rollbackTransaction();

    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'import-in-progress' } });
    }
  });

  it('undoes only what is published', async () => {
    await ledger.publish('2026-03-31', [anOfficer('A')]);
    const waiting = await ledger.ready('2026-05-31', [anOfficer('A')]);
    const codeOf = async (id: string) => {
      const outcome = await ledger.undoer.undo(id, 'wrong file', 'steward');
      return outcome.ok ? 'undone' : outcome.refusal.code;
    };

    expect(await codeOf(waiting)).toBe('snapshot-not-published');
    expect(await codeOf(randomUUID())).toBe('unknown-snapshot');
    expect(await codeOf('no id')).toBe('unknown-snapshot');
  });

  it('publishes only what waits for it', async () => {
    const id = await ledger.publish('2026-03-31', [anOfficer('A')]);
    const codeOf = async (snapshot: string) => {
      const outcome = await ledger.writer.publish(snapshot, 'steward');
      return outcome.ok ? 'published' : outcome.refusal.code;
    };

    expect(await codeOf(id)).toBe('snapshot-not-ready');
    expect(await codeOf(randomUUID())).toBe('unknown-snapshot');
  });

  it('moves the generation and leaves an audit event with each publication, undo and rebuild', async () => {
    const id = await ledger.publish('2026-03-31', [anOfficer('A')]);
    await ledger.undoer.undo(id, 'wrong file', 'steward');
    await ledger.rebuilder.rebuild(FORCE, 'steward');

    const [generation] = await ledger.dataSource.query<{ generation: string }[]>(
      'select generation from workforce.generation where force = $1',
      [FORCE],
    );
    const events = await ledger.dataSource.query<{ action: string; purpose: string | null }[]>(
      `select action, purpose from audit.trail where action like 'ledger.%' order by seq`,
    );

    expect(generation?.generation).toBe('3');
    expect(events).toEqual([
      { action: 'ledger.publish', purpose: null },
      { action: 'ledger.undo', purpose: 'wrong file' },
      { action: 'ledger.rebuild', purpose: null },
    ]);
  });

  it('takes a record that is filled in, corrected or emptied for no event', async () => {
    await changeOf('2026-03-31', [
      anOfficer('A', { unit: 'not-recorded', 'workforce-type': 'not-recorded' }),
      anOfficer('B', { rank: 'not-recorded' }),
      anOfficer('C'),
    ]);

    const change = await changeOf('2026-04-30', [
      anOfficer('A'),
      anOfficer('B', { rank: 'sergeant' }),
      anOfficer('C', { unit: 'not-recorded' }),
    ]);

    expect(await flows()).toEqual([]);
    expect(change).toMatchObject({ changed: 3, unchanged: 0, unitsAppearing: [], unitsVanishing: [] });
  });

  it('takes a move between parallel ranks for no promotion', async () => {
    const designated = (rank: string) => anOfficer('A', { 'workforce-type': 'designated', rank });
    await changeOf('2026-03-31', [designated('designated-detention-officer')]);

    await changeOf('2026-04-30', [designated('designated-escort-officer')]);

    expect(await flows()).toEqual([]);
  });

  it('finds promotions where the workforce type is not held, when the rank is in one ladder only', async () => {
    const plain = (rank: string): PersonRow => ({ person: 'A', codes: { rank, sex: 'male' } });
    await changeOf('2026-03-31', [plain('inspector')]);

    const change = await changeOf('2026-04-30', [plain('superintendent')]);

    expect(await flows()).toEqual(['promotion']);
    expect(change).toMatchObject({ promotions: 1, fte: null });
  });

  it('ignores a leaver whom no snapshot showed in post', async () => {
    await changeOf('2026-03-31', [anOfficer('A')]);

    const change = await changeOf('2026-04-30', [
      anOfficer('A'),
      { ...anOfficer('B'), leavingDate: '2026-04-12', leavingReason: 'dismissal' },
    ]);

    expect(change).toMatchObject({ headcount: 1, leavers: 0, unchanged: 1 });
    expect(await flows()).toEqual([]);
  });

  it('names units that appear and vanish, and declaration now and before', async () => {
    await changeOf('2026-03-31', [
      anOfficer('A', { unit: 'north' }),
      anOfficer('B', { unit: 'south', sex: 'not-stated' }),
    ]);

    const change = await changeOf('2026-04-30', [
      anOfficer('A', { unit: 'north' }),
      anOfficer('B', { unit: 'east' }),
    ]);

    expect(change.unitsAppearing).toEqual(['east']);
    expect(change.unitsVanishing).toEqual(['south']);
    expect(change.declaration).toEqual([{ dimension: 'sex', rate: 1, previousRate: 0.5 }]);
  });
});
