import { setTimeout as pause } from 'node:timers/promises';
import { type ProjectionAnswer, projectionAnswerSchema, projectionProgressSchema } from '@muster/contracts';
import { Client } from 'pg';
import { FORCE, type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { aReleaseOfFlows, type FlowCells } from '../../../test/release-of-flows';
import { runMusterIn } from '../../../test/run-muster-in';
import { ReleaseDecisions } from '../releases/release-decisions.service';
import { QUERY_PROJECTION } from './query-projection.command';

/** What is released: multiples of five, and far from what is true. */
const RELEASED: FlowCells = {
  stock: { '': 1100, declared: 1000, black: 150, white: 850, unknown: 100 },
  joiners: { declared: 80, black: 20, white: 60, unknown: null },
  leavers: { declared: 60, black: 15, white: 45, unknown: null },
};
const WITHHELD: FlowCells = { ...RELEASED, leavers: { ...RELEASED.leavers, black: null } };

/** True people: 37 Black and 211 White constables, and so many more of each. */
function people(more: number): PersonRow[] {
  const counts = { B1: 37 + more, W1: 211 + more };
  return Object.entries(counts).flatMap(([ethnicity, count]) =>
    Array.from({ length: count }, (_, at) => ({
      person: `${ethnicity}-${at}`,
      codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity },
    })),
  );
}

describe('where the rates of a release lead', () => {
  let force: OpenForce;
  let owner: Client;
  let planLead: Record<string, string>;

  beforeAll(async () => {
    force = await OpenForce.with({
      '2024-03-31': people(0),
      '2025-03-31': people(3),
      '2026-03-31': people(7),
    });
    owner = new Client(force.database.address.owner);
    await owner.connect();
    planLead = await openSession(force.app, ['plan-lead'], 'a-plan-lead');
    await openSession(force.app, ['dpo'], 'dora');
    await openSession(force.app, ['analyst'], 'ann');
    await publish(2024, RELEASED);
    await publish(2025, RELEASED);
  });
  afterAll(async () => {
    await owner.end();
    await force.close();
  });

  async function publish(year: number, cells: FlowCells): Promise<void> {
    const id = await aReleaseOfFlows(owner, year, cells);
    for (const [decision, by] of [['approve', 'dora'] as const, ['publish', 'ann'] as const]) {
      const done = await force.app.get(ReleaseDecisions).decide(decision, id, by);
      expect(done.ok ? '' : done.refusal.message).toBe('');
    }
  }

  const post = (question: object, headers = planLead) =>
    force.post('/api/published/projection', { group: 'black', runs: 500, ...question }, headers);

  async function ask(question: object = {}): Promise<ProjectionAnswer> {
    const begun = await post(question);
    expect([begun.statusCode, begun.statusCode === 202 ? '' : begun.body]).toEqual([202, '']);
    const { id } = projectionProgressSchema.parse(begun.json());
    for (;;) {
      const response = await force.app.inject({
        url: `/api/published/projection/${id}/answer`,
        headers: planLead,
      });
      if (response.statusCode === 200) return projectionAnswerSchema.strict().parse(response.json());
      expect(response.json()).toMatchObject({ code: 'projection-not-ready', status: 409 });
      await pause(20);
    }
  }

  const refused = async (question: object, headers = planLead): Promise<[number, string]> => {
    const response = await post(question, headers);
    return [response.statusCode, response.json<{ code: string }>().code];
  };

  it('uses released values only: people who come and go change nothing before the next release', async () => {
    const before = await ask({ scenarios: [{ name: 'A', levers: { intakeShare: 0.4 } }] });
    await force.ledger.publish('2026-06-30', people(90));
    const after = await ask({ scenarios: [{ name: 'A', levers: { intakeShare: 0.4 } }] });

    expect(after).toEqual(before);
    expect(before).toMatchObject({
      ...{ source: 'released', status: 'shown', asAt: '2025-03-31' },
      release: { period: '2025-Q1', periodLabel: 'Q4 2024/25' },
      about: { snapshots: [], people: 'officers' },
    });
    expect(before.rates.rows.map(({ kind, of, events, exposure }) => [kind, of, events, exposure])).toEqual([
      ['leaving', 'group', 15, 150],
      ['leaving', 'others', 45, 850],
      ['intake', 'group', 20, 80],
      ['intake', 'others', 60, 80],
    ]);
    expect(before.scenarios.map(({ rows }) => rows[0]?.people)).toEqual([150, 150]);
    // No true count of people: 37, 40, 44 or 127 Black, and so many more White officers.
    expect(JSON.stringify(before.scenarios)).not.toMatch(/"people":(\d*[1-46-9])[,}]/);
  });

  it('refuses what the release does not answer in one way, and numbers that are none', async () => {
    const strange = [
      { group: 'no-such' },
      { group: 'unknown' },
      { dimension: 'unit' },
      { workforceType: 'pcso' },
    ];
    for (const question of strange) expect(await refused(question)).toEqual([422, 'not-in-release']);
    expect(await refused({ period: '2020-Q1' })).toEqual([404, 'no-published-release']);
    expect(await refused({ baseline: { year: 2199 } })).toEqual([422, 'baseline-after-horizon']);
    expect(await refused({ scenarios: [{ name: 'A', levers: { intakeShare: -0.1 } }] })).toEqual([
      ...[422, 'rate-out-of-range'],
    ]);
    expect(await refused({}, await openSession(force.app, ['board'], 'a-board'))).toEqual([
      403,
      'not-allowed',
    ]);
    expect(await refused({}, force.analyst)).toEqual([403, 'not-allowed']);
  });

  it('answers at the terminal as a plan lead, and leaves no value in the trail', async () => {
    const run = (...more: string[]) =>
      runMusterIn(force.app, [QUERY_PROJECTION], '/tmp', [
        ...[
          'query',
          'projection',
          '--role',
          'plan-lead',
          '--force',
          FORCE,
          '--group',
          'black',
          '--runs',
          '500',
        ],
        ...more,
      ]);
    const told = await run('--seed', '1');

    expect(told.no).toBeNull();
    expect(projectionAnswerSchema.parse(JSON.parse(told.out)).scenarios).toEqual((await ask()).scenarios);
    expect((await run('--as-at', '2026-03-31')).no).toMatch(/^bad-usage: with --role plan-lead/);
    expect((await run('--format', 'csv')).out).toContain('rates,leaving Any length of service,group');
    const { rows } = await owner.query<{ text: string }>(
      `select detail::text as text from audit.event where action = 'published.projection'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ text }) => /black|150|\b15\b/.test(text))).toEqual([]);
  });

  it('says that a count is withheld, and nothing else, as soon as the release in force withholds it', async () => {
    await publish(2026, WITHHELD);
    const { status, problem, scenarios, rates, backTest, asAt } = await ask();

    expect([status, problem?.code, scenarios, rates.rows, asAt]).toEqual([
      ...['withheld', 'withheld', [], [], '2026-03-31'],
    ]);
    expect(backTest.rows).toEqual([]);
    expect((await ask({ period: '2025-Q1' })).status).toBe('shown');
    expect((await ask({ group: 'white' })).backTest).toMatchObject({
      status: 'shown',
      trainedTo: '2025-03-31',
    });
  });

  it('cannot be fetched any more when its release is archived', async () => {
    const { id } = projectionProgressSchema.parse((await post({ group: 'white', seed: 5 })).json());
    const fetch = () =>
      force.app.inject({ url: `/api/published/projection/${id}/answer`, headers: planLead });
    let told = await fetch();
    for (; told.statusCode === 409; told = await fetch()) await pause(20);
    const { release } = projectionAnswerSchema.parse(told.json());
    const archived = await force.app.get(ReleaseDecisions).decide('archive', release?.id ?? '', 'dora');

    expect(archived.ok ? '' : archived.refusal.message).toBe('');
    const refused = await fetch();
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([404, 'unknown-projection']);
  });
});
