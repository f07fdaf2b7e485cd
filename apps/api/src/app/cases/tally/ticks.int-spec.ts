import { randomUUID } from 'node:crypto';
import { CASE_FORCE, CaseWorld } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { CaseFunnel } from './case-funnel.service';
import { CaseTally } from './case-tally.service';
import { Ticks } from './ticks.service';

describe('ticks and totals of cases', () => {
  let world: CaseWorld;

  beforeEach(async () => {
    world = await CaseWorld.open('lea');
  });
  afterEach(() => world.close());

  const tick = (kind: string, code: string, id = randomUUID()) => ({ id, kind, code });
  const send = (...ticks: readonly object[]) =>
    world.post<{ code: string } | null>('/api/cases/ticks', { ticks }, world.listener('lea').headers);
  const flush = () => world.app.get(Ticks).flush();
  const tally = async () =>
    (await world.app.get(CaseTally).read(CASE_FORCE)).map(({ halfYear, kind, code, count }) =>
      [halfYear, kind, code, count].join(' '),
    );

  /** Ticks that two other cases brought. */
  const ofOthers = async () => {
    await send(tick('outcome', 'stayed'));
    await send(tick('outcome', 'stayed'));
  };

  it('wait until there are ten, and are counted in the half-year of the clock', async () => {
    await ofOthers();
    await send(...Array.from({ length: 7 }, () => tick('theme', 'workload')));
    expect([await flush(), await tally()]).toEqual([0, []]);
    await send(tick('outcome', 'left'));
    // Ten that came in one half-year and are counted in the next.
    world.now = new Date('2027-01-01T00:30:00Z');
    expect(await flush()).toBe(10);
    expect(await tally()).toEqual([
      ...['2027-H1 outcome left 1', '2027-H1 outcome stayed 2', '2027-H1 theme workload 7'],
    ]);
    expect(await flush()).toBe(0);
  });

  it('are never those of one case, or of two, however many they bring', async () => {
    const twenty = () => Array.from({ length: 20 }, () => tick('ask', 'met'));
    const first = twenty();
    await send(...first);
    await send(...first);
    await send(...first);
    expect([await flush(), await tally()]).toEqual([0, []]);
    await send(...twenty());
    expect([await flush(), await tally()]).toEqual([0, []]);
    await send(tick('outcome', 'stayed'));
    expect(await flush()).toBe(41);
    // The count of requests begins anew with the next flush.
    await send(...twenty());
    await send(...twenty());
    expect(await flush()).toBe(0);
  });

  it('cannot be told apart by what the database writes beside rows while they wait', async () => {
    const sent = ['leadership', 'fairness', 'progression', 'workload', 'safety-and-public'];
    for (const code of sent) await send(...Array.from({ length: 4 }, () => tick('theme', code)));
    const { rows } = await world.owner.query<{ xmin: string; code: string }>(
      'select xmin::text as xmin, code from cases.tick_queue order by ctid',
    );
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    // Twenty in the order of their requests come about once in 10^11 times.
    const order = rows.map(({ code }) => code);
    expect(order).not.toEqual([...order].sort((a, b) => sent.indexOf(a) - sent.indexOf(b)));
    expect(order.toSorted()).toEqual(sent.flatMap((code) => [code, code, code, code]).toSorted());
  });

  it('add up, and count once when sent twice, also after they were counted', async () => {
    await ofOthers();
    const ticks = Array.from({ length: 12 }, () => tick('theme', 'workload'));
    await Promise.all([send(...ticks), send(...ticks), send(...ticks)]);
    expect(await flush()).toBe(14);
    await send(...ticks);
    await ofOthers();
    await send(...Array.from({ length: 10 }, () => tick('theme', 'workload')));
    await Promise.all([flush(), flush(), flush()]);
    expect(await tally()).toEqual(['2026-H2 outcome stayed 4', '2026-H2 theme workload 22']);
  });

  it.each([
    ['outcome', 'promoted'],
    ['option', 'my-friend'],
    ['theme', 'Free text about somebody'],
    ['theme', ''],
    ['theme', 'somebody-called-smith'],
    ['theme', 'constructor'],
    ['ask', 'met-by-the-chief-of-staff'],
    ['ask', 'partly'],
  ])('are refused as a whole when %s says "%s"', async (kind, code) => {
    const { status, body } = await send(tick('outcome', 'stayed'), tick(kind, code));
    expect([status, body?.code]).toEqual([422, 'unknown-tick']);
    const { rows } = await world.owner.query('select from cases.tick_queue');
    expect(rows).toHaveLength(0);
  });

  it('lead to no case, no account and no time: no column of theirs is a key elsewhere or a moment', async () => {
    const id = randomUUID();
    await send(tick('theme', 'workload', id));
    const { rows } = await world.owner.query<{ table: string; column: string; type: string }>(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns
        where table_schema = 'cases' and table_name in ('tick_queue', 'tick_request', 'tick_seen', 'tally') order by 1, 2`,
    );
    expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual([
      ...['tally.code', 'tally.count', 'tally.force', 'tally.half_year', 'tally.kind'],
      ...['tick_queue.code', 'tick_queue.force', 'tick_queue.id', 'tick_queue.kind'],
      ...['tick_request.force', 'tick_request.waiting', 'tick_seen.id'],
    ]);
    expect(rows.filter(({ type }) => /time|date/.test(type))).toEqual([]);
    // The id that a browser chose stands beside nothing that was ticked.
    const { rows: queued } = await world.owner.query('select from cases.tick_queue where id = $1', [id]);
    expect(queued).toHaveLength(0);
    const { rows: keys } = await world.owner.query(
      `select conname from pg_constraint where contype = 'f' and conrelid::regclass::text like 'cases.t%'`,
    );
    expect(keys).toEqual([]);
  });

  it('leave a funnel that outlives the cases', async () => {
    const own = await closedCase(world, 'lea');
    const waiting = await world.newCase({ to: 'lea' });
    const before = await world.app.get(CaseFunnel).read(CASE_FORCE);
    expect(before).toEqual([
      {
        halfYear: '2026-H2',
        reached: {
          ...{ requested: 2, assigned: 2, acknowledged: 1, offered: 1, arranged: 1, held: 1 },
          ...{ agreed: 0, closed: 1, withdrawn: 0 },
        },
        daysToAcknowledge: [{ days: 0, count: 1 }],
      },
    ]);
    for (const { accessKey } of [own, waiting]) await world.post('/api/talk/erasure', { key: accessKey });
    expect(await world.app.get(CaseFunnel).read(CASE_FORCE)).toEqual(before);
  });

  it('cannot be changed by the role that serves cases', async () => {
    await closedCase(world, 'lea');
    for (const table of ['funnel', 'counted']) {
      const { rows } = await world.owner.query<{ may: boolean }>(
        `select has_table_privilege('muster_cases', 'cases.${table}', 'insert, update, delete') as may`,
      );
      expect(rows).toEqual([{ may: false }]);
    }
  });
});
