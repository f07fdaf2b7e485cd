import { setTimeout as pause } from 'node:timers/promises';
import {
  type ProjectionAnswer,
  projectionAnswerSchema,
  type ProjectionProgress,
  projectionProgressSchema,
} from '@muster/contracts';
import { impliedStock } from '@muster/stats';
import { Client } from 'pg';
import { FORCE, type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { QUERY_PROJECTION } from './query-projection.command';

const DATES = ['2023-03-31', '2024-03-31', '2025-03-31', '2026-03-31'];
/** Of each group: how many there are at first, how many leave and how many join in each year. */
const LIVES = [
  ['B1', 100, 8, 12],
  ['W1', 400, 24, 20],
  ['NS', 10, 0, 0],
] as const;
const ASKED = { asAt: '2026-03-31', group: 'B1', runs: 500, horizonYears: 20 };
/** Everything fixed, so that nothing is drawn: the example of the issue about mix and rate. */
const FIXED = {
  intakeShare: 0.3,
  leaving: [
    { of: 'group', band: null, rate: 0.08 },
    { of: 'others', band: null, rate: 0.06 },
  ],
};

/** Constables whose first day of service is not held. Person p of a group is in post from the year they join up to the year
 *  they leave; those who came first leave first. */
function people(year: number): PersonRow[] {
  return LIVES.flatMap(([ethnicity, first, leave, join]) =>
    Array.from({ length: first + join * year - leave * year }, (_, at) => ({
      person: `${ethnicity}-${at + leave * year}`,
      codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity },
    })),
  );
}

describe('where the rates of true counts lead', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, year) => [asAt, people(year)])));
  });
  afterAll(() => force.close());

  const post = (question: object, headers = force.analyst) =>
    force.post('/api/projection', { ...ASKED, ...question }, headers);
  const get = (url: string, headers = force.analyst) => force.app.inject({ url, headers });

  async function done(question: object): Promise<string> {
    const begun = await post(question);
    expect([begun.statusCode, begun.statusCode === 202 ? '' : begun.body]).toEqual([202, '']);
    let progress: ProjectionProgress = projectionProgressSchema.parse(begun.json());
    while (progress.state === 'waiting' || progress.state === 'running') {
      await pause(20);
      progress = projectionProgressSchema.parse((await get(`/api/projection/${progress.id}`)).json());
    }
    expect(progress).toMatchObject({ state: 'done', message: null, doneRuns: progress.runs });
    return progress.id;
  }

  async function ask(question: object = {}): Promise<ProjectionAnswer> {
    const response = await get(`/api/projection/${await done(question)}/answer`);
    return projectionAnswerSchema.strict().parse(response.json());
  }

  async function refused(question: object): Promise<[number, string]> {
    const response = await post(question);
    return [response.statusCode, response.json<{ code: string }>().code];
  }

  it('starts from what the database counts, person by person', async () => {
    const { scenarios, rates, ...answer } = await ask({ scenarios: [] });
    const [{ leavers, days } = { leavers: 0, days: 0 }] = await force.ledger.dataSource.query<
      { leavers: number; days: number }[]
    >(
      `select (count(*) filter (where s.valid_to <= '2026-03-31'))::int as leavers,
              sum(least(s.valid_to, '2026-03-31'::date) - greatest(s.valid_from, '2023-03-31'::date))::int as days
         from workforce.spell s join workforce.vocabulary v on (v.force, v.dimension, v.id) = (s.force, 'ethnicity', s.ethnicity)
        where s.force = $1 and v.code = 'B1'`,
      [FORCE],
    );

    expect([leavers, answer.status, answer.bands, answer.ranks]).toEqual([
      ...[24, 'shown', [{ code: '0+', label: 'Any length of service' }], []],
    ]);
    expect(rates.rows.filter(({ of }) => of === 'group')).toEqual([
      expect.objectContaining({ kind: 'leaving', events: 24, exposure: Math.round(days / 36.525) / 10 }),
      // 12 of 32 joiners a year.
      expect.objectContaining({ kind: 'intake', events: 36, exposure: 96, rate: 36 / 96 }),
    ]);
    // 100 of 500, 104 of 500, 108 of 500, 112 of 500.
    expect(answer.observed.map(({ share }) => share)).toEqual([0.2, 0.208, 0.216, 0.224]);
    const [today] = scenarios;
    expect([today?.name, today?.rows[0]]).toEqual([
      '',
      expect.objectContaining({ year: 0, day: '2026-03-31', median: 0.224, low95: 0.224, people: 110 }),
    ]);
    // The level of the same rates by the formula for one rank and one band, each rate with half an event more and a
    // person-year more, as docs/methods/projection.md has it.
    const [othersDays] = await force.ledger.dataSource.query<{ days: number }[]>(
      `select sum(least(s.valid_to, '2026-03-31'::date) - greatest(s.valid_from, '2023-03-31'::date))::int as days
         from workforce.spell s join workforce.vocabulary v on (v.force, v.dimension, v.id) = (s.force, 'ethnicity', s.ethnicity)
        where s.force = $1 and v.code = 'W1'`,
      [FORCE],
    );
    const { level } = impliedStock(
      {
        ...{ stockShare: 0.224, intakeShare: 36.5 / 97 },
        leavingOfGroup: 24.5 / (days / 365.25 + 1),
        leavingOfOthers: 72.5 / ((othersDays?.days ?? 0) / 365.25 + 1),
      },
      20,
    );
    expect(today?.level).toBeCloseTo(level ?? 0, 3);
    expect(answer.about).toMatchObject({ people: 'officers', methods: ['projection'] });
  });

  it('follows fixed rates exactly, and says what they cost', async () => {
    const answer = await ask({ scenarios: [{ name: 'A', levers: FIXED }], costPerLeaver: 30_000 });
    const [today, fixed] = answer.scenarios;
    const { byYear } = impliedStock(
      { stockShare: 0.224, intakeShare: 0.3, leavingOfGroup: 0.08, leavingOfOthers: 0.06 },
      20,
    );

    expect(fixed?.rows.map(({ median }) => median)).toEqual(
      byYear.map((share) => Math.round(share * 1000) / 1000),
    );
    expect(fixed?.rows.at(-1)).toMatchObject({ low95: fixed?.rows.at(-1)?.median, day: '2046-03-31' });
    // 30 % x 6 % / (30 % x 6 % + 70 % x 8 %).
    expect(fixed?.level).toBe(0.243);
    // 112 x 8 % = 9 and 388 x 6 % = 23.3 more: rounded to 5.
    expect(fixed?.leaversAYear).toEqual({ group: 10, all: 30 });
    expect(fixed?.cost).toEqual({ perLeaver: 30_000, groupAYear: 300_000, allAYear: 900_000 });
    expect(answer.scenarios.flatMap(({ rows }) => rows.map(({ people: each }) => each % 5))).toEqual(
      Array.from({ length: 42 }, () => 0),
    );
    expect(today?.rows.at(-1)?.low95).toBeLessThan(today?.rows.at(-1)?.high95 ?? 0);
  });

  it('gives the same fan for the same seed, and another for another', async () => {
    const [one, same, other] = [await ask({ seed: 7 }), await ask({ seed: 7 }), await ask({ seed: 8 })];

    expect(one.scenarios).toEqual(same.scenarios);
    expect(one.scenarios).not.toEqual(other.scenarios);
  });

  it('looks back: from two years ago, with the rates of the year before', async () => {
    const { backTest } = await ask();

    expect(backTest).toMatchObject({ status: 'shown', trainedTo: '2024-03-31', trainedYears: 1 });
    expect(backTest.rows.map(({ day, observed }) => [day, observed])).toEqual([
      ['2025-03-31', 0.216],
      ['2026-03-31', 0.224],
    ]);
    for (const { predicted, observed, errorPoints } of backTest.rows) {
      expect(errorPoints).toBeCloseTo((predicted - observed) * 100, 0);
    }
  });

  it('has no projection of a history that is too short, and says why', async () => {
    const { status, problem, scenarios, observed, backTest } = await ask({ asAt: '2023-06-30' });

    expect([status, problem?.code, scenarios, observed.length]).toEqual([
      ...['not-available', 'history-too-short', [], 1],
    ]);
    expect(backTest.problem?.code).toBe('history-too-short');
  });

  it('names what is wrong with a scenario, and tells the others all the same', async () => {
    const nobody = { intakePerYear: 0, leaving: FIXED.leaving.map((lever) => ({ ...lever, rate: 1 })) };
    const { scenarios } = await ask({
      scenarios: [
        { name: 'nobody left', levers: nobody },
        { name: 'too fine', levers: { leaving: [{ of: 'group', band: '0-1', rate: 0.1 }] } },
        { name: 'as it is', levers: {} },
      ],
    });

    expect(scenarios.map(({ name, status, problem }) => [name, status, problem?.code])).toEqual([
      ['', 'shown', undefined],
      ['nobody left', 'not-available', 'rank-emptied'],
      ['too fine', 'not-available', 'stratum-empty'],
      ['as it is', 'shown', undefined],
    ]);
    expect(scenarios[3]?.rows).toEqual(scenarios[0]?.rows);
  });

  it.each([
    [
      'a rate above 1',
      { scenarios: [{ name: 'A', levers: { intakeShare: 1.01 } }] },
      422,
      'rate-out-of-range',
    ],
    [
      'two sizes',
      { scenarios: [{ name: 'A', levers: { intakePerYear: 9, establishmentChangePerYear: 9 } }] },
      422,
      'two-sizes',
    ],
    ['a late population', { baseline: { year: 2050 } }, 422, 'baseline-after-horizon'],
    ['no such group', { group: 'Z9' }, 422, 'unknown-group'],
    ['people without an answer', { group: 'NS' }, 422, 'unknown-group'],
    [
      'no such band',
      { scenarios: [{ name: 'A', levers: { leaving: [{ of: 'group', band: 'x', rate: 0 }] } }] },
      422,
      'unknown-band',
    ],
    ['no such rank', { scenarios: [{ name: 'A', levers: { transferRank: 'x' } }] }, 422, 'unknown-rank'],
    ['no such type', { workforceType: 'x' }, 422, 'unknown-workforce-type'],
    ['no characteristic', { dimension: 'unit' }, 422, 'unknown-dimension'],
    ['bands that people move through', { dimension: 'age-band' }, 422, 'unknown-dimension'],
    ['no such population', { baseline: { id: 'x' } }, 422, 'baseline-malformed'],
    ['no snapshot yet', { asAt: '2020-01-01' }, 404, 'no-snapshot'],
    [
      'four scenarios',
      { scenarios: Array.from({ length: 4 }, () => ({ name: 'A', levers: {} })) },
      422,
      'invalid-request',
    ],
    ['41 years', { horizonYears: 41 }, 422, 'invalid-request'],
  ])('refuses %s', async (_, question, status, code) => {
    expect(await refused(question)).toEqual([status, code]);
  });

  it('is for whoever asked, and tells nobody else that it is there', async () => {
    const id = await done({ seed: 99 });
    const other = await openSession(force.app, ['analyst'], 'other-analyst');
    const planLead = await openSession(force.app, ['plan-lead'], 'a-plan-lead');
    const urls = [`/api/projection/${id}`, `/api/projection/${id}/answer`, '/api/projection/no-such-id'];
    const answers = await Promise.all(urls.map((url) => get(url, other)));

    expect(answers.map((each) => [each.statusCode, each.json<{ code: string }>().code])).toEqual(
      urls.map(() => [404, 'unknown-projection']),
    );
    expect((await get(`/api/projection/${id}/answer`, planLead)).statusCode).toBe(403);
    expect((await get(`/api/published/projection/${id}/answer`)).statusCode).toBe(403);
    const stopped = await force.app.inject({
      method: 'DELETE',
      url: `/api/projection/${id}`,
      headers: force.analyst,
    });
    expect(stopped.statusCode).toBe(200);
    expect((await get(`/api/projection/${id}`)).statusCode).toBe(404);
  });

  it('goes to the audit trail without the group or a scenario', async () => {
    await ask({ scenarios: [{ name: 'canary-name', levers: FIXED }] });
    const owner = new Client(force.database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ detail: object }>(
      `select detail from audit.event where action = 'projection.ask' order by seq desc limit 1`,
    );
    await owner.end();

    expect(rows[0]?.detail).toMatchObject({ asAt: '2026-03-31', dimension: 'ethnicity', scenarios: 1 });
    expect(JSON.stringify(rows)).not.toMatch(/B1|canary/);
  });

  it('keeps a scenario under a short address, and no name of it', async () => {
    const keep = async (address: object) => {
      const payload = { page: 'projection', address: { force: [FORCE], ...address } };
      const response = await force.app.inject({
        ...{ method: 'POST', url: '/api/permalinks', headers: force.analyst, payload },
      });
      return [response.statusCode, response.json<{ code?: string }>().code];
    };

    expect(await keep({ years: ['20'], group: ['2'], a: ['share:40', 'leaving:group:all:6'] })).toEqual([
      201,
      undefined,
    ]);
    expect(await keep({ name: ['more-of-us'] })).toEqual([422, 'permalink-parameter']);
    expect(await keep({ a: ['more of us'] })).toEqual([422, 'permalink-parameter']);
  });

  it('is asked at the terminal, as JSON and as CSV', async () => {
    const run = (...more: string[]) =>
      runMusterIn(force.app, [QUERY_PROJECTION], '/tmp', [
        ...[
          'query',
          'projection',
          '--force',
          FORCE,
          '--as-at',
          '2026-03-31',
          '--group',
          'B1',
          '--runs',
          '500',
        ],
        ...more,
      ]);
    const levers = ['--intake-share', '0.3', '--leaving', 'group:all=0.08,others:all=0.06'];
    const json = await run(...levers, '--cost', '30000', '--seed', '3');
    const csv = await run(...levers, '--format', 'csv');

    expect([json.no, csv.no]).toEqual([null, null]);
    expect(projectionAnswerSchema.parse(JSON.parse(json.out)).scenarios[1]).toMatchObject({
      ...{ name: 'Scenario', level: 0.243, cost: { perLeaver: 30_000 } },
    });
    expect(csv.out.split('\r\n')[0]).toBe('section,name,of,day,figure,value,status,reason');
    expect(csv.out).toContain('scenario,Scenario,group,,level,0.243,shown,');
    const three = await run(
      ...['--scenario', 'More; intake-share=0.3; leaving=group:all=0.08; leaving=others:all=0.06'],
      ...['--scenario', 'Larger; establishment=5', '--scenario', 'As now', '--intake-share', '0.224'],
    );
    expect(
      projectionAnswerSchema
        .parse(JSON.parse(three.out))
        .scenarios.map(({ name, levers: set }) => [name, set]),
    ).toEqual([
      ['', {}],
      ['More', FIXED],
      ['Larger', { establishmentChangePerYear: 5 }],
      ['As now', { intakeShare: 0.224 }],
    ]);
    for (const wrong of ['A; intake-shares=0.3', 'A; intake-share=much']) {
      expect((await run('--scenario', wrong)).no).toMatch(/^bad-usage/);
    }
    expect((await run('--scenario', 'A', '--scenario', 'B,C,D')).no).toMatch(/up to three scenarios/);
    expect((await run('--leaving', 'everybody=0.06')).no).toMatch(/write a leaving rate as group:2-5=0.06/);
    expect((await run('--years', '41')).no).toMatch(/1 to 40 years/);
    expect((await run('--intake-share', '2')).no).toMatch(/^rate-out-of-range: Scenario 1/);
    expect((await run('--role', 'board')).no).toMatch(/^not-published-to-role/);
  });
});
