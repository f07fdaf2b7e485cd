import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type BoardPosition, boardPositionSchema } from '@muster/contracts';
import { boardPage } from '@muster/narrative';
import { Client } from 'pg';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease, type FixtureCell } from '../../../test/release-fixture';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { DefinitionsService } from '../definitions/definitions.service';
import { ReleaseDecisions } from '../releases/release-decisions.service';
import { QUERY_BOARD_POSITION } from './query-board-position.command';

const CELLS: readonly FixtureCell[] = [
  { coords: {}, value: 1210 },
  { coords: { ethnicity: 'asian' }, value: 60 },
  { coords: { ethnicity: 'black' }, value: 10 },
];

describe('the board position', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  const people: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    for (const role of ['board', 'network', 'plan-lead', 'analyst', 'steward'] as const) {
      people[role] = await openSession(app, [role], role);
    }
    await openSession(app, ['dpo'], 'dora');
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const ask = (who: string, body: object = { force: 'EXMP' }) =>
    app.inject({ method: 'POST', url: '/api/published/board-position', headers: people[who], payload: body });
  const run = (...argv: string[]) => runMusterIn(app, [QUERY_BOARD_POSITION], '/tmp', argv);

  async function publish(period: string): Promise<string> {
    const id = await aBuiltRelease(owner, { period, cells: CELLS });
    for (const [decision, by] of [
      ['approve', 'dora'],
      ['publish', 'analyst'],
    ] as const) {
      const done = await app.get(ReleaseDecisions).decide(decision, id, by);
      expect(done.ok ? '' : done.refusal.message).toBe('');
    }
    return id;
  }

  it('is refused alike while nothing is published, and to roles that read no release', async () => {
    const refused = [await ask('board'), await ask('board', { force: 'NOPE' })];

    expect(refused.map((each) => [each.statusCode, each.json<{ code: string }>().code])).toEqual([
      ...[
        [404, 'no-published-release'],
        [404, 'no-published-release'],
      ],
    ]);
    expect((await ask('steward')).statusCode).toBe(403);
    expect((await ask('board', { force: 'EXMP', period: '2025' })).statusCode).toBe(422);
    expect((await run('query', 'board-position', '--force', 'EXMP', '--role', 'board')).no).toMatch(
      /^no-published-release/,
    );
  });

  it('tells the release in force to every reader, each from its own view, and leaves no value in the trail', async () => {
    const before = await publish('2025-Q3');
    const id = await publish('2026-Q1');
    const told = new Map<string, BoardPosition>();
    for (const who of ['board', 'plan-lead', 'network', 'analyst']) {
      const answer = await ask(who);
      expect([who, answer.statusCode]).toEqual([who, 200]);
      told.set(who, boardPositionSchema.strict().parse(answer.json()));
    }

    expect(told.get('board')).toMatchObject({
      ...{ role: 'board', forceName: 'Example Constabulary', synthetic: true },
      release: { id, period: '2026-Q1', periodLabel: 'Q4 2025/26' },
      changes: [{ kind: 'new-release', label: 'Q4 2025/26', before: 'Q2 2025/26' }],
      next: { quarter: '2026-Q2', by: '2026-08-14' },
    });
    expect([told.get('analyst')?.role, told.get('network')?.role]).toEqual(['plan-lead', 'network']);
    expect(told.get('network')?.decisions).toEqual([]);
    expect(told.get('board')?.notShown).toContain('no-commitments');
    const older = boardPositionSchema.parse(
      (await ask('board', { force: 'EXMP', period: '2025-Q3' })).json(),
    );
    expect(older.release.id).toBe(before);
    const { rows } = await owner.query<{ text: string }>(
      `select detail::text || object as text from audit.event where action = 'published.board-position'`,
    );
    expect(rows.some(({ text }) => text.includes(id))).toBe(true);
    expect(rows.filter(({ text }) => /1210|\b60\b/.test(text.replace(id, '').replace(before, '')))).toEqual(
      [],
    );
  });

  it('tells the ratings among its headlines once commitments are held', async () => {
    const send = async (path: string, payload: object) => {
      const headers = people['plan-lead'];
      const answer = await app.inject({ method: 'POST', url: `/api/commitments${path}`, headers, payload });
      expect([path, answer.statusCode < 300 ? '' : answer.body]).toEqual([path, '']);
    };
    for (const [ref, rating] of [
      ['195', 'amber'],
      ['202', 'green'],
    ] as const) {
      await send('', {
        ...{ force: 'EXMP', ref, version: 0, kind: 'commitment', title: `What ${ref} asks for` },
        ...{ owner: null, forum: null, nextStep: null, due: null, measures: [] },
      });
      await send('/ratings', { force: 'EXMP', ref, version: 1, rating, period: 'Q2 2025/26' });
    }
    const { headlines, notShown } = boardPositionSchema.parse((await ask('board')).json());

    expect(headlines.find(({ fact }) => fact.fact === 'commitments')?.fact).toMatchObject({
      ...{ fact: 'commitments', period: 'Q2 2025/26', total: { value: 2 }, rated: { value: 2 } },
      ...{ amber: { value: 1 }, red: { value: 0 }, notOnTrack: { value: 1 } },
    });
    expect(notShown).not.toContain('no-commitments');
    expect((await run('query', 'board-position', '--force', 'EXMP', '--role', 'board')).out).toContain(
      '1 of 2 commitments is not on track (Amber). None is Red. Rated for Q2 2025/26.',
    );
  });

  it('says at the terminal what it says on screen, in both languages', async () => {
    const position = boardPositionSchema.parse((await ask('board')).json());
    const page = boardPage(position, 'en');
    const { out } = await run('query', 'board-position', '--force', 'EXMP', '--role', 'board');

    for (const { text } of page.headlines) expect(out).toContain(text);
    for (const line of [...page.changes, ...page.notShown, ...page.status]) expect(out).toContain(line);
    const inWelsh = () =>
      run(...['query', 'board-position', '--force', 'EXMP', '--role', 'network', '--language', 'cy']);
    expect((await inWelsh()).no).toContain('does not ask for the draft in Welsh');
    const definitions = app.get(DefinitionsService);
    const force = await definitions.force('EXMP');
    if (!force) throw new Error('a force');
    const asked = jest.spyOn(definitions, 'force').mockResolvedValue({ ...force, welsh: 'draft' });
    const { out: welsh } = await inWelsh();
    asked.mockRestore();
    expect(welsh).toMatch(/^Drafft, heb ei adolygu\. Draft, not reviewed\.\nA ydym yn cadw ein pobl/);
    const json = await run(
      ...[
        'query',
        'board-position',
        '--force',
        'EXMP',
        '--role',
        'board',
        '--format',
        'json',
        '--as',
        'board',
      ],
    );
    expect(JSON.parse(json.out)).toEqual({ position, page: JSON.parse(JSON.stringify(page)) });
  });

  it.each([
    [['--role', 'board'], 'a force is needed'],
    [['--force', 'EXMP'], 'a role is needed'],
    [['--force', 'EXMP', '--role', 'analyst'], 'a role is needed'],
    [['--force', 'EXMP', '--role', 'board', '--language', 'fr'], 'the language is en or cy'],
    [['--force', 'EXMP', '--role', 'board', '--format', 'csv'], 'the format is text or json'],
    [['--force', 'EXMP', '--role', 'board', '--period', '2026'], 'write the quarter'],
    [['--force', 'EXMP', '--role', 'board', '--as', 'nobody'], 'there is no account'],
  ])('refuses %j', async (argv, message) => {
    expect((await run('query', 'board-position', ...argv)).no).toContain(message);
  });
});
