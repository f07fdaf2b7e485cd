import { setTimeout as pause } from 'node:timers/promises';
import {
  type PublishedAnswer,
  publishedAnswerSchema,
  publishedOptionsSchema,
  publishedSourceSchema,
  releaseDetailSchema,
  releaseSchema,
} from '@muster/contracts';
import { type ReaderRole, READER_ROLES } from '@muster/disclosure';
import { publishedChart } from '@muster/narrative';
import { Client } from 'pg';
import { FORCE, type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { releasablePeople } from '../../../test/releasable-people';
import { runMusterIn } from '../../../test/run-muster-in';
import { seededRandom } from '../../bench/seeded-random';
import { FLOW_COMMANDS } from '../flows/query-flows.commands';
import { PROGRESSION_COMMANDS } from '../progression/progression.commands';
import { QUALITY_COMMANDS } from '../quality/quality.commands';
import { QUERY_REPRESENTATION } from '../representation/query-representation.command';

/** The canary: no count of this many people may ever be read, because it is no multiple of five. */
const OFFICERS = 4377;
const DATES = ['2025-03-31', '2025-09-30', '2026-03-31'];
const PEOPLE = releasablePeople(5, OFFICERS, DATES);
const PAGES = ['representation', 'retention', 'progression', 'workstream-1'] as const;
type Page = (typeof PAGES)[number];

/** True counts of a hundred and more, by any two dimensions, that rounding never gives. */
function canaries(): ReadonlySet<number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const people of Object.values(PEOPLE)) {
    counts.clear();
    for (const { codes } of people as readonly PersonRow[]) {
      const all = Object.entries(codes).map(([dimension, code]) => `${dimension}=${code}`);
      for (const [at, one] of all.entries()) for (const other of all.slice(at)) add(`${one}&${other}`);
    }
    for (const count of counts.values()) if (count >= 100 && count % 5 !== 0) found.add(count);
  }
  return found;
}
const found = new Set<number>();

describe('published figures', () => {
  let force: OpenForce;
  let owner: Client;
  const readers = new Map<ReaderRole, Record<string, string>>();
  const bodies: string[] = [];
  let inForce = '';

  beforeAll(async () => {
    force = await OpenForce.with(PEOPLE);
    owner = new Client(force.database.address.owner);
    await owner.connect();
    for (const role of READER_ROLES) readers.set(role, await openSession(force.app, [role]));
    const dpo = await openSession(force.app, ['dpo'], 'test-dpo');
    for (const period of ['2025-Q1', '2025-Q3', '2026-Q1']) {
      const begun = await force.post('/api/releases', { period });
      const { id } = releaseSchema.parse(begun.json());
      await built(id);
      if (period === '2025-Q3') inForce = id;
      const steps = period === '2026-Q1' ? ['approval'] : ['approval', 'publication'];
      for (const step of steps) {
        const done = await force.app.inject({
          method: 'POST',
          url: `/api/releases/${id}/${step}`,
          headers: dpo,
        });
        expect([done.statusCode, done.statusCode === 200 ? '' : done.body]).toEqual([200, '']);
      }
    }
  }, 600_000);
  afterAll(async () => {
    await owner.end();
    await force.close();
  });

  async function built(id: string): Promise<void> {
    for (;;) {
      const response = await force.app.inject({ url: `/api/releases/${id}`, headers: force.analyst });
      const { release } = releaseDetailSchema.parse(response.json());
      if (release.state === 'built') return;
      if (release.state !== 'building' && release.state !== 'auditing') throw new Error(`${release.message}`);
      await pause(200);
    }
  }

  async function ask(role: ReaderRole, page: Page, question: object) {
    const response = await force.post(`/api/published/${page}`, question, readers.get(role));
    bodies.push(response.body);
    return response;
  }

  async function answer(role: ReaderRole, page: Page, question: object = {}): Promise<PublishedAnswer> {
    const response = await ask(role, page, question);
    expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
    return publishedAnswerSchema.parse(response.json());
  }

  /** The body of a refusal without the number of the request. */
  async function refused(role: ReaderRole, page: Page, question: object): Promise<string> {
    const response = await ask(role, page, question);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    return response.body.replace(/"instance":"[^"]*"/, '');
  }

  it('answers every page to every reader from the release in force', async () => {
    for (const role of READER_ROLES) {
      for (const page of PAGES) {
        const shown = await answer(role, page);
        const { release, sections, role: as } = shown;
        expect([as, release.period]).toEqual([role, '2025-Q3']);
        expect(sections.length).toBeGreaterThan(1);
        for (const section of sections) {
          const chart = publishedChart(section, shown);
          expect([section.id, chart.title]).toEqual([section.id, expect.stringMatching(/^[A-Z].{5,}/)]);
        }
      }
    }
    const [shares] = (await answer('board', 'representation')).sections;
    const black = shares?.rows.find(({ group }) => group['ethnicity'] === 'black');
    expect(black?.figures['share']).toMatchObject({ status: 'shown' });
    expect(black?.verdict).not.toBeNull();
  });

  it('answers an older release and two kinds of period', async () => {
    expect((await answer('board', 'representation', { period: '2025-Q1' })).release.period).toBe('2025-Q1');
    const { sections } = await answer('plan-lead', 'retention', { flow: 'half-year' });
    expect(sections[0]).toMatchObject({ id: 'leavers', when: 'April to September 2025' });
    expect(sections[0]?.rows[0]?.figures['rate']).toMatchObject({ status: 'shown' });
  });

  it('offers what the lattice has, and reads several roles as the widest', async () => {
    const headers = await openSession(force.app, ['network', 'plan-lead'], 'test-both');
    const options = await force.app.inject({ url: `/api/published/options?force=${FORCE}`, headers });
    bodies.push(options.body);
    const { releases, questions } = publishedOptionsSchema.parse(options.json());
    expect(releases.map(({ period, inForce }) => [period, inForce])).toEqual([
      ['2025-Q3', true],
      ['2025-Q1', false],
    ]);
    expect(questions.some(({ by }) => by.length === 3)).toBe(true);
  });

  it('leads back to the release and the snapshot, and compares with an older release by name', async () => {
    const source = async (period: string) => {
      const headers = readers.get('network') ?? {};
      const url = `/api/published/source?force=${FORCE}&period=${period}`;
      const answer = await force.app.inject({ url, headers });
      bodies.push(answer.body);
      return publishedSourceSchema.parse(answer.json());
    };
    expect(await source('2025-Q3')).toMatchObject({
      release: { period: '2025-Q3', inForce: true },
      snapshot: '2025-09-30',
      others: [{ period: '2025-Q3' }, { period: '2025-Q1' }],
    });
    expect((await source('2025-Q1')).release.inForce).toBe(false);
    const [shares] = (await answer('board', 'representation', { versus: '2025-Q1' })).sections;
    expect(JSON.stringify(shares?.columns)).toContain('Share on 31 March 2025');
    expect(await refused('board', 'representation', { versus: '2026-Q1' })).toContain('not-in-release');
  });

  it('cannot tell an unknown force from a quarter that is not there or not published', async () => {
    const refusals = new Set<string>();
    for (const question of [
      { period: '2026-Q1' },
      { period: '2020-Q1' },
      { period: '2099-Q4' },
      { period: 'no quarter' },
      { force: 'NONE' },
      { force: 'NONE', period: '2025-Q3' },
    ]) {
      for (const page of PAGES) refusals.add(await refused('board', page, question));
    }
    expect([...refusals]).toHaveLength(1);
    expect([...refusals][0]).toContain('no-published-release');
  });

  it('gives 5,000 combinations of filters nothing outside the lattice and one refusal', async () => {
    const { rows } = await owner.query<{ place: string }>(
      `select distinct (select coalesce(string_agg(key || '=' || value, ' ' order by key), '') from jsonb_each_text(coords)) as place
         from release.cell where depth <= 2`,
    );
    const lattice = new Set(rows.map(({ place }) => place));
    const random = seededRandom(77);
    const refusals = new Set<string>();
    let answered = 0;
    for (let batch = 0; batch < 250; batch += 1) {
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const question = anyQuestion(random);
          const role: ReaderRole = random() < 0.5 ? 'network' : 'board';
          const page = PAGES[Math.floor(random() * PAGES.length)] ?? 'representation';
          const response = await ask(role, page, question);
          if (response.statusCode !== 200) {
            refusals.add(`${response.statusCode} ${response.body.replace(/"instance":"[^"]*"/, '')}`);
            return;
          }
          answered += 1;
          for (const place of placesIn(publishedAnswerSchema.parse(response.json()), question)) {
            expect(lattice).toContain(place);
          }
        }),
      );
    }
    expect([...refusals].map((body) => body.slice(0, 3))).toEqual(['422']);
    expect(answered).toBeGreaterThan(50);
    expect(answered).toBeLessThan(2500);
  }, 300_000);

  it('tells from the kept cells how completely people have declared, and nothing else of that page', async () => {
    const post = async (role: ReaderRole, question: object) => {
      const response = await force.post('/api/published/quality', question, readers.get(role));
      bodies.push(response.body);
      return response;
    };
    const { rows } = await owner.query<{ place: string; value: number | null }>(
      `select distinct coords->>'ethnicity' as place, value from release.cell
        where release_id = $1 and table_id like 'officer.stock.%'
          and (coords = '{}' or coords in ('{"ethnicity":"declared"}', '{"ethnicity":"unknown"}', '{"ethnicity":"B1"}'))`,
      [inForce],
    );
    const kept = (place: string | null) => rows.find((row) => row.place === place)?.value ?? Number.NaN;
    for (const role of READER_ROLES) {
      const { sections } = publishedAnswerSchema.parse((await post(role, {})).json());
      expect(sections.map(({ id }) => id)).toEqual([
        ...[
          'declaration-by-characteristic',
          'verdict-bounds',
          'declaration-over-time',
          'declaration-by-unit',
        ],
      ]);
      const [ethnicity] = sections[0]?.rows ?? [];
      expect(ethnicity?.figures).toMatchObject({
        people: { status: 'shown', value: kept('declared') },
        all: { status: 'shown', value: kept(null) },
        share: { value: Math.round((kept('declared') / kept(null)) * 100) / 100 },
      });
      expect(sections[2]?.lines[0]?.points.map(({ asAt }) => asAt)).toEqual(['2025-03-31', '2025-09-30']);
      const refusals = [
        { by: ['sex'] },
        { where: [{ dimension: 'unit', value: 'north' }] },
        { workforceType: 'x' },
      ];
      for (const question of refusals) {
        const response = await post(role, question);
        expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([
          422,
          'not-in-release',
        ]);
      }
    }
    expect((await post('board', { period: '2026-Q1' })).json<{ code: string }>().code).toBe(
      'no-published-release',
    );
    expect((await force.post('/api/published/quality', {})).statusCode).toBe(403);
  });

  it('never speaks a true count, in no body and no file', async () => {
    const numbers = canaries();
    expect(numbers.has(OFFICERS)).toBe(true);
    expect(numbers.size).toBeGreaterThan(40);
    const files = await Promise.all(
      READER_ROLES.map((role) =>
        force.app.inject({ url: `/api/releases/${inForce}/file?role=${role}`, headers: force.analyst }),
      ),
    );
    bodies.push(...files.map(({ statusCode, body }) => (statusCode === 200 ? body : '')));
    const spoken = new Set(
      bodies
        .flatMap((body) => body.replace(/"status":\d+/, '').match(/(?<![\w.-])\d{3,}(?![\w.-])/g) ?? [])
        .map(Number),
    );
    expect([...spoken].filter((number) => numbers.has(number))).toEqual([]);
    expect(spoken.has(4375) || spoken.has(4380)).toBe(true);
  });

  it('keeps who asked, as whom and of which release, and no value', async () => {
    const { rows } = await owner.query<{ detail: object; object: string }>(
      `select detail, object from audit.event where action = 'published.representation' and actor = 'test-board' limit 2000`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { detail } of rows) {
      expect(Object.keys(detail).filter((key) => key !== 'as' && key !== 'refusal')).toEqual([]);
    }
  });

  describe('at the command line', () => {
    const commands = [QUERY_REPRESENTATION, ...QUALITY_COMMANDS, ...FLOW_COMMANDS, ...PROGRESSION_COMMANDS];
    const run = async (...line: string[]) => {
      const told = await runMusterIn(force.app, commands, '.', ['query', ...line, '--force', FORCE]);
      bodies.push(told.out);
      return told;
    };

    it('prints what the page says', async () => {
      const { out, no } = await run('representation', '--role', 'board', '--period', '2025-Q3');
      expect(no).toBeNull();
      const { about: _, ...printed } = publishedAnswerSchema.parse(JSON.parse(out));
      const { about: __, ...shown } = await answer('board', 'representation');
      expect(printed).toEqual(shown);
      const csv = await run('leavers', '--role', 'network', '--flow', 'half-year', '--format', 'csv');
      expect(csv.out.split('\n').length).toBeGreaterThan(10);
    });

    it('prints the page on data quality, as JSON and as CSV', async () => {
      const json = await run('data-quality', '--role', 'network');
      expect(publishedAnswerSchema.parse(JSON.parse(json.out)).page).toBe('quality');
      const csv = await run('data-quality', '--role', 'board', '--format', 'csv');
      expect(csv.out).toContain('declaration-by-characteristic,stock,30 September 2025');
    });

    it.each(['disparity-ratio', 'time-in-rank', 'rank-flows', 'flows'])(
      'refuses %s to a reader in always the same words',
      async (query) => {
        expect((await run(query, '--role', 'network')).no).toBe(
          'not-published-to-role: not published to this role.',
        );
      },
    );

    it.each([
      [['--role', 'nobody'], 'bad-usage: the role is network, board or plan-lead.'],
      [['--role', 'board', '--period', '2025'], 'bad-usage: write the quarter as 2025-Q3: --period YYYY-Qn.'],
      [['--role', 'board', '--as-at', '2025-09-30'], /neither dates nor the options of analysts/],
      [['--period', '2025-Q3', '--by', 'ethnicity'], /together with --role/],
      [['--role', 'board', '--by', 'age-band'], /^not-in-release/],
      [['--role', 'board', '--period', '2026-Q1'], /^no-published-release/],
    ])('says no to %j', async (options, no) => {
      expect((await run('representation', ...options)).no).toMatch(no);
    });
  });
});

const DIMENSIONS = [
  'ethnicity',
  'sex',
  'rank',
  'unit',
  'service-band',
  'religion',
  'age-band',
  'leaving-route',
];
const CODES = [
  'black',
  'white',
  'B1',
  'declared',
  'female',
  'male',
  'other',
  'sergeant',
  'constable',
  '0-1',
  'north',
];

/** Whatever somebody might send: mostly nonsense, sometimes a question. */
function anyQuestion(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(most: number, make: () => T) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  return {
    by: ['ethnicity', ...some(2, () => pick(DIMENSIONS))].slice(random() < 0.2 ? 1 : 0),
    where: some(2, () => ({ dimension: pick(DIMENSIONS), value: pick(CODES) })),
    ...(random() < 0.3 ? { grouping: pick(['single', 'black-heritage', 'ethnicity-5-plus-1', 'any']) } : {}),
    ...(random() < 0.3 ? { flow: pick(['half-year', 'financial-year', 'month']) } : {}),
    ...(random() < 0.1 ? { workforceType: pick(['officer', 'staff', 'nobody']) } : {}),
    ...(random() < 0.1 ? { baseline: pick(['any', 'census:E1']) } : {}),
  };
}

/** The cells that the rows of an answer stand for. */
function placesIn({ sections }: PublishedAnswer, { where }: ReturnType<typeof anyQuestion>): string[] {
  const filters = where.map(({ dimension, value }) => [dimension, value] as const);
  return sections.flatMap(({ rows, lines }) =>
    [...rows, ...lines].map(({ group }) =>
      [...new Map([...filters, ...Object.entries(group)])]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([dimension, code]) => `${dimension}=${code}`)
        .join(' '),
    ),
  );
}
