import { setTimeout as pause } from 'node:timers/promises';
import {
  type Release,
  releaseDetailSchema,
  releaseFileSchema,
  releaseListSchema,
  releaseSchema,
} from '@muster/contracts';
import { canonicalCoords, cellKeyOf } from '@muster/disclosure';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { FORCE, personId } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { releasablePeople } from '../../../test/releasable-people';
import { ReleaseReader } from './release-reader.service';

const DATES = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];

describe('a release', () => {
  let force: OpenForce;
  let owner: Client;
  let other: Record<string, string>;
  beforeAll(async () => {
    force = await OpenForce.with(releasablePeople(7, 700, DATES));
    owner = new Client(force.database.address.owner);
    await owner.connect();
    other = await openSession(force.app, ['dpo'], 'test-dpo');
  });
  afterAll(async () => {
    await owner.end();
    await force.close();
  });

  async function get<T>(url: string, headers = force.analyst): Promise<{ status: number; body: T }> {
    const response = await force.app.inject({ url, headers });
    return { status: response.statusCode, body: response.json<T>() };
  }

  async function post(
    url: string,
    headers = other,
  ): Promise<{ status: number; code?: string; state?: string }> {
    const response = await force.app.inject({ method: 'POST', url, headers });
    return { status: response.statusCode, ...response.json<{ code?: string; state?: string }>() };
  }

  /** Builds the release of a quarter and waits for it. */
  async function build(period: string): Promise<Release> {
    const begun = await force.post('/api/releases', { period });
    expect([begun.statusCode, begun.statusCode === 202 ? '' : begun.body]).toEqual([202, '']);
    const { id, state } = releaseSchema.parse(begun.json());
    expect(state).toBe('building');
    for (;;) {
      const { body } = await get<unknown>(`/api/releases/${id}`);
      const { release } = releaseDetailSchema.parse(body);
      if (release.state !== 'building' && release.state !== 'auditing') return release;
      await pause(100);
    }
  }

  async function publish({ id }: Release): Promise<void> {
    expect(await post(`/api/releases/${id}/approval`)).toMatchObject({ status: 200, state: 'approved' });
    expect(await post(`/api/releases/${id}/publication`)).toMatchObject({ status: 200, state: 'published' });
  }

  let first: Release;
  let second: Release;

  it('is built with a report of what the audit found', async () => {
    first = await build('2025-Q3');
    expect(first).toMatchObject({
      state: 'built',
      asAt: '2025-09-30',
      builtBy: 'test-analyst',
      message: null,
    });
    const { body } = await get<unknown>(`/api/releases/${first.id}`, other);
    const { report } = releaseDetailSchema.parse(body);
    expect(report?.audit).toMatchObject({ passed: true, exact: 0, narrow: 0 });
    expect(report?.cells.shown).toBeGreaterThan(20);
    expect(report?.largestError).toBeLessThanOrEqual(4);
    expect(report?.meanError).toBeLessThanOrEqual(1.8);
  });

  it('is refused while another one waits, and for a quarter without a snapshot', async () => {
    const waits = await force.ask<{ code: string }>('/api/releases', { period: '2026-Q1' });
    expect(waits).toMatchObject({ status: 409, body: { code: 'release-exists' } });
    const none = await force.ask<{ code: string; detail: string }>('/api/releases', { period: '2024-Q4' });
    expect(none).toMatchObject({ status: 404, body: { code: 'no-release' } });
    expect(none.body.detail).toBe(
      'no release: no snapshot lies in the 92 days up to the end of this quarter.',
    );
    const odd = await force.ask<{ code: string }>('/api/releases', { period: '2026-Q5' });
    expect(odd.status).toBe(422);
  });

  it('is approved by another person and then read', async () => {
    expect(await get(`/api/releases/${first.id}/file?role=board`)).toMatchObject({
      status: 409,
      body: { code: 'not-published' },
    });
    expect(await post(`/api/releases/${first.id}/approval`, force.analyst)).toMatchObject({
      ...{ status: 403, code: 'own-release' },
    });
    await publish(first);
    const file = await get<unknown>(`/api/releases/${first.id}/file?role=board`);
    const { tables } = releaseFileSchema.parse(file.body);
    const rank = tables.find(({ id }) => id === 'officer.stock.ethnicity-rank-sex');
    const everybody = rank?.cells.find(({ coords }) => Object.keys(coords).length === 0);
    // 700 people stand in each snapshot, and rounding leaves a multiple of five alone.
    expect(everybody).toMatchObject({ status: 'ok', value: 700 });
    expect(rank?.cells.every(({ coords }) => Object.keys(coords).length <= 2)).toBe(true);
  });

  it('rounds people as the secret says, and everybody the same wherever they are counted', async () => {
    const { rows } = await owner.query<{ key: string; people: string; value: number | null }>(
      `select cell_key as key, octet_length(members) / 8 as people, value from disclosure.cell_state where release_id = $1`,
      [first.id],
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { people, value } of rows) {
      if (value === null) continue;
      expect(Math.abs(Number(people) - value)).toBeLessThan(5);
      expect(Number(people)).toBeGreaterThanOrEqual(5);
    }
    const states = new Map(rows.map(({ key, value }) => [key, value]));
    const opened = await force.app.get(ReleaseReader).open(FORCE, 'current', 'plan-lead');
    if (!opened.ok) throw new Error('refused');
    const { meta } = opened.value;
    const tables = new Map(meta.tables.map((table) => [table.id, table]));
    for (const { tableId, coords, value, status } of opened.value.rows) {
      const table = tables.get(tableId);
      if (status === 'z' || !table) continue;
      expect([tableId, coords, value]).toEqual([
        tableId,
        coords,
        states.get(
          cellKeyOf({
            ...table,
            coords: canonicalCoords(coords, meta.dimensions[table.workforceType] ?? []),
          }),
        ),
      ]);
    }
  });

  it('holds what fewer than three people changed, and carries its value', async () => {
    second = await build('2025-Q4');
    const { body } = await get<unknown>(`/api/releases/${second.id}`);
    const { report } = releaseDetailSchema.parse(body);
    expect(report?.audit).toMatchObject({ passed: true, exact: 0, narrow: 0 });
    expect(second).toMatchObject({ state: 'built', asAt: '2025-12-31' });
    expect(report?.cells.held).toBeGreaterThan(0);
    expect(report?.largestError).toBeLessThanOrEqual(6);
    await publish(second);
    // A cell that both releases updated moved by three people at least: the symmetric difference of its members.
    const { rows } = await owner.query<{ moved: number }>(
      `select (select count(*) from (
                 (select substr(a.members, 8 * i + 1, 8) from generate_series(0, octet_length(a.members) / 8 - 1) i
                  except select substr(b.members, 8 * i + 1, 8) from generate_series(0, octet_length(b.members) / 8 - 1) i)
                 union all
                 (select substr(b.members, 8 * i + 1, 8) from generate_series(0, octet_length(b.members) / 8 - 1) i
                  except select substr(a.members, 8 * i + 1, 8) from generate_series(0, octet_length(a.members) / 8 - 1) i)
               ) d)::int as moved
         from disclosure.cell_state a join disclosure.cell_state b using (cell_key)
        where a.release_id = $1 and b.release_id = $2`,
      [first.id, second.id],
    );
    expect(rows.length).toBeGreaterThan(10);
    // Fewer only where a cell that carried its value was hidden to protect another.
    expect(rows.filter(({ moved }) => moved > 0 && moved < 3)).toEqual([]);
  });

  it('moves readers to the newest and leaves the older quarter readable', async () => {
    const reader = force.app.get(ReleaseReader);
    expect(await reader.list(FORCE)).toMatchObject([
      { id: second.id, inForce: true },
      { id: first.id, inForce: false },
    ]);
    expect(await reader.open(FORCE, '2025-Q3', 'network')).toMatchObject({ ok: true });
    const { body } = await get<unknown>(`/api/releases?force=${FORCE}`);
    expect(releaseListSchema.parse(body).releases.map(({ id }) => id)).toEqual([second.id, first.id]);
    const again = await force.ask<{ code: string }>('/api/releases', { period: '2025-Q4' });
    expect(again).toMatchObject({ status: 409, body: { code: 'period-before-last' } });
  });

  it('stands in the audit trail with who and which, and without a count', async () => {
    const trail = await force.app
      .get(DataSource)
      .query<{ actor: string; action: string; outcome: string; detail: object }[]>(
        `select actor, action, outcome, detail from audit.trail where object = $1 and action <> 'releases.get' order by seq`,
        [first.id],
      );
    expect(trail.map(({ actor, action, outcome }) => `${actor} ${action} ${outcome}`)).toEqual([
      'test-analyst releases.build done',
      'test-analyst releases.audit done',
      'test-analyst releases.approve refused',
      'test-dpo releases.approve done',
      'test-dpo releases.publish done',
      'test-analyst releases.export done',
    ]);
    const details = JSON.stringify(trail.map(({ detail }) => detail));
    expect(details.replaceAll('2026-1', '').replaceAll('2025-Q3', '')).not.toMatch(/\d/);
  });

  it('forgets the record key of who objects, when the past is brought into line', async () => {
    const objector = personId('P1');
    await owner.query(
      `insert into workforce.objection (force, person, notice, received_on, recorded_by)
       values ($1, $2, gen_random_uuid(), '2026-04-01', 'test-dpo')`,
      [FORCE, objector],
    );
    const held = async () =>
      (await owner.query('select 1 from disclosure.record_key where person = $1', [objector])).rowCount;
    expect(await held()).toBe(1);
    const applied = await force.app.inject({
      ...{ method: 'POST', url: '/api/objections/withholding', headers: other, payload: { force: FORCE } },
    });
    expect(applied.statusCode).toBeLessThan(300);
    while ((await held()) !== 0) await pause(50);
    expect(await held()).toBe(0);
  });
});
