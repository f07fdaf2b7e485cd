import {
  type RepresentationAnswer,
  representationAnswerSchema,
  representationOptionsSchema,
  representationSeriesSchema,
} from '@muster/contracts';
import { Client } from 'pg';
import { inventedMonths } from '../../../test/invented-months';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { QUERY_REPRESENTATION } from './query-representation.command';

const DATES = ['2025-09-30', '2026-01-02', '2026-03-31'] as const;
const MONTHS = inventedMonths(11, 400, DATES.length);
const LATEST = '2026-03-31';
const WEST_MIDLANDS = 'census-2021-ethnicity-all-ages:E23000014';

describe('representation', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, MONTHS[at] ?? []])));
  });
  afterAll(() => force.close());

  const post = (url: string, question: object, headers = force.analyst) =>
    force.post(url, { asAt: LATEST, ...question }, headers);
  const ask = (question: object): Promise<RepresentationAnswer> =>
    force.answer('/api/representation', representationAnswerSchema, { asAt: LATEST, ...question });
  const refusal = async (question: object) => {
    const response = await post('/api/representation', question);
    return response.json<{ code: string; detail: string }>();
  };
  const rowOf = (answer: RepresentationAnswer, group: Record<string, string>) =>
    answer.rows.find((row) =>
      Object.entries(group).every(([dimension, code]) => row.group[dimension] === code),
    );

  describe('against the same question in SQL over the spells', () => {
    // The grouping is applied by PostgreSQL from the stored definition; nothing of the service is used.
    const BY_GROUP = `
      with member as (
        select pair.key as group_code, code.value as code
          from (select distinct on (id) body from reference.definition where id = $2 order by id, version desc) d,
               json_each(d.body->'members'->'ethnicity-18-plus-1') pair, json_array_elements_text(pair.value) code
      ), person as (
        select coalesce(m.group_code, 'unknown') as group_code, r.code as rank, w.code as type, x.code as sex, s.fte
          from workforce.spell s
          join workforce.vocabulary e on (e.force, e.dimension, e.id) = (s.force, 'ethnicity', s.ethnicity)
          join workforce.vocabulary r on (r.force, r.dimension, r.id) = (s.force, 'rank', s.rank)
          join workforce.vocabulary w on (w.force, w.dimension, w.id) = (s.force, 'workforce-type', s.workforce_type)
          join workforce.vocabulary x on (x.force, x.dimension, x.id) = (s.force, 'sex', s.sex)
          left join member m on m.code = e.code
         where s.force = 'EXMP' and s.valid_from <= $1 and s.valid_to > $1
      )`;
    const sql = <T>(select: string, grouping = 'ethnicity-5-plus-1', asAt: string = LATEST) =>
      force.ledger.dataSource.query<T[]>(`${BY_GROUP} ${select}`, [asAt, grouping]);

    it.each(DATES)('counts every group, declared and in total, at %s', async (asAt) => {
      const answer = await ask({ asAt, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' });
      const expected = await sql<Record<string, number | string>>(
        `select group_code as code, count(*)::int as headcount, sum(fte)::int as hundredths,
                (select count(*) from person where group_code <> 'unknown')::int as declared,
                (select count(*) from person)::int as total
           from person group by 1 order by 1`,
        'ethnicity-5-plus-1',
        asAt,
      );

      const counted = answer.rows
        .filter(({ headcount }) => headcount !== 0)
        .map(({ group, headcount, fte, declared, total }) => ({
          code: group['ethnicity'],
          headcount,
          hundredths: Math.round((fte ?? 0) * 100),
          declared,
          total,
        }))
        .toSorted((a, b) => String(a.code).localeCompare(String(b.code)));
      expect(counted).toEqual(expected);
      expect(answer.rows.map(({ group }) => group['ethnicity'])).toEqual([
        'asian',
        'black',
        'mixed',
        'white',
        'other',
        'unknown',
      ]);
    });

    it('gives every rank its own denominator, under a filter', async () => {
      const answer = await ask({
        by: ['ethnicity', 'rank'],
        grouping: 'ethnicity-5-plus-1',
        where: [
          { dimension: 'workforceType', value: 'officer' },
          { dimension: 'sex', value: 'female' },
        ],
      });
      const expected = await sql<{ code: string; rank: string; headcount: number; declared: number }>(
        `select group_code as code, rank, count(*)::int as headcount,
                (sum(count(*)) filter (where group_code <> 'unknown') over (partition by rank))::int as declared
           from person where type = 'officer' and sex = 'female' group by 1, 2`,
      );

      expect(expected.length).toBeGreaterThan(8);
      for (const { code, rank, headcount, declared } of expected) {
        expect(rowOf(answer, { ethnicity: code, rank })).toMatchObject({ headcount, declared });
      }
      expect(sum(answer)).toBe(expected.reduce((total, { headcount }) => total + headcount, 0));
    });

    it('counts "at or above" within the ladder of officers', async () => {
      const answer = await ask({ by: ['rankAtOrAbove', 'ethnicity'], grouping: 'ethnicity-5-plus-1' });
      const [expected] = await sql<{ headcount: number; declared: number }>(
        `select (count(*) filter (where group_code = 'black'))::int as headcount,
                (count(*) filter (where group_code <> 'unknown'))::int as declared
           from person where type = 'officer' and rank in ('sergeant', 'inspector')`,
      );

      expect(rowOf(answer, { 'rank-at-or-above': 'sergeant', ethnicity: 'black' })).toMatchObject(
        expected ?? {},
      );
      expect(answer.about.notes.join(' ')).toContain('a person may be counted in several rows');
    });

    it('turns round: the ranks of one group, by its own people', async () => {
      const answer = await ask({
        by: ['ethnicity', 'rank'],
        grouping: 'ethnicity-5-plus-1',
        direction: 'within-group',
        where: [{ dimension: 'workforce-type', value: 'officer' }],
      });
      const [expected] = await sql<{ headcount: number; declared: number }>(
        `select (count(*) filter (where rank = 'sergeant'))::int as headcount,
                (count(*) filter (where rank <> 'not-recorded'))::int as declared
           from person where type = 'officer' and group_code = 'black'`,
      );

      const row = rowOf(answer, { ethnicity: 'black', rank: 'sergeant' });
      expect(row).toMatchObject(expected ?? {});
      expect(row?.share).toBeCloseTo((expected?.headcount ?? 0) / (expected?.declared ?? 0), 12);
      expect(answer.baseline).toBeNull();
      expect(rowOf(answer, { ethnicity: 'unknown', rank: 'sergeant' })).toMatchObject({ share: null });
    });
  });

  it('compares with the West Midlands, as the census publishes it', async () => {
    const answer = await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', baseline: WEST_MIDLANDS });

    // Census 2021, TS021, West Midlands police force area, percentages to two decimals.
    const published = { black: 8.08, asian: 22.86, mixed: 4.17, white: 61.42, other: 3.47 };
    for (const [ethnicity, percent] of Object.entries(published)) {
      const row = rowOf(answer, { ethnicity });
      expect((row?.baselineShare ?? 0) * 100).toBeCloseTo(percent, 2);
      expect(row?.gap).toBeCloseTo(((row?.share ?? 0) - (row?.baselineShare ?? 0)) * 100, 9);
    }
    expect(rowOf(answer, { ethnicity: 'unknown' })).toMatchObject({ baselineShare: null, undeclared: true });
    expect(answer.baseline).toBe(WEST_MIDLANDS);
  });

  it('takes the areas of the force when no baseline is named, and says which bases are loaded', async () => {
    const ethnicity = await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' });
    const sex = await ask({ by: ['sex'] });

    expect(ethnicity.baseline).toBe(WEST_MIDLANDS);
    expect(ethnicity.about.notes).toContain(
      'Only one population base is loaded (all ages), so no range over bases is shown.',
    );
    expect(sex.baseline).toBe('census-2021-sex-16-64:E23000014');
    expect(sex.about.notes.join(' ')).toContain('Several population bases are loaded');
    expect(rowOf(sex, { sex: 'self-described' })).toMatchObject({
      headcount: 0,
      share: 0,
      baselineShare: null,
    });
  });

  it('compares single categories only where both lists have the same one', async () => {
    const answer = await ask({ by: ['ethnicity'] });

    expect(rowOf(answer, { ethnicity: 'A2' })?.baselineShare).toBeCloseTo(278_837 / 2_919_655, 9);
    expect(rowOf(answer, { ethnicity: 'W9' })).toMatchObject({ baselineShare: null, gap: null });
    expect(answer.about.notes.join(' ')).toContain('White: Any other White background');
    // In the order of the classification, with a true zero for a declared category that nobody has.
    expect(answer.rows[0]).toMatchObject({ group: { ethnicity: 'A3' }, headcount: 0, share: 0 });
    expect(sum(answer)).toBe(MONTHS[2]?.filter(({ leavingDate }) => !leavingDate).length);
  });

  it('gives rank, unit and workforce type a share of the people, without a baseline', async () => {
    const answer = await ask({ by: ['workforceType'] });

    expect(answer.by).toEqual(['workforce-type']);
    expect(answer.rows.map(({ group }) => group['workforce-type'])).toEqual([
      'officer',
      'pcso',
      'staff',
      'special',
    ]);
    expect(answer.rows.reduce((total, { share }) => total + (share ?? 0), 0)).toBeCloseTo(1, 12);
    expect(answer.baseline).toBeNull();
  });

  it('says which workforce types it adds together, and whom it counts when it does not', async () => {
    const all = await ask({ by: ['sex'] });
    const officers = await ask({ by: ['sex'], where: [{ dimension: 'workforce-type', value: 'officer' }] });

    expect(all.about.people).toBe('people');
    expect(all.about.notes.join(' ')).toContain(
      'Police officers, Police community support officers, Police staff and Special constables are added together',
    );
    expect(officers.about.people).toBe('officers');
    expect(officers.about.notes.join(' ')).not.toContain('added together');
  });

  it('answers between two snapshots with the earlier one, and says so', async () => {
    const answer = await ask({ asAt: '2026-02-15', by: ['sex'] });

    expect(answer.asAt).toBe('2026-01-02');
    expect(answer.about.notes[0]).toContain('the figures are as at 2 January 2026');
  });

  it('says "not held" for a dimension that the snapshot does not have', async () => {
    const answer = await ask({ by: ['age-band'], where: [{ dimension: 'unit', value: 'north' }] });

    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]).toMatchObject({
      status: 'not-held',
      headcount: null,
      group: { 'age-band': 'not-held' },
    });
  });

  it('has no share, and no NaN, when a filter leaves nobody', async () => {
    const answer = await ask({ by: ['sex'], where: [{ dimension: 'rank', value: 'chief-officer' }] });

    expect(answer.rows.map(({ group }) => group['sex'])).toEqual(['female', 'male', 'self-described']);
    for (const row of answer.rows) {
      expect(row).toMatchObject({
        status: 'not-available',
        headcount: 0,
        declared: 0,
        share: null,
        verdict: null,
      });
    }
  });

  it.each([
    ['unknown-force', { force: 'NOBODY', by: ['sex'] }],
    ['not-a-date', { asAt: '2026-02-31', by: ['sex'] }],
    ['no-snapshot', { asAt: '2025-01-01', by: ['sex'] }],
    ['unknown-dimension', { by: ['shoe-size'] }],
    ['unknown-dimension', { by: ['extra:shift'] }],
    ['dimension-twice', { by: ['workforceType', 'workforce-type'] }],
    ['unknown-value', { by: ['sex'], where: [{ dimension: 'ethnicity', value: 'purple' }] }],
    ['unknown-grouping', { by: ['ethnicity'], grouping: 'no-such-grouping' }],
    ['grouping-dimension-differs', { by: ['sex'], grouping: 'ethnicity-5-plus-1' }],
    ['unknown-baseline', { by: ['sex'], baseline: 'no-such-table:E23000014' }],
    ['unknown-area', { by: ['sex'], baseline: 'census-2021-sex-all-ages:E99' }],
    ['baseline-dimension-differs', { by: ['sex'], baseline: WEST_MIDLANDS }],
    ['baseline-dimension-differs', { by: ['rank'], baseline: WEST_MIDLANDS }],
    ['direction-needs-two-dimensions', { by: ['sex'], direction: 'within-group' }],
    ['invalid-request', { by: [] }],
    ['invalid-request', { by: ['sex'], surprise: true }],
  ])('refuses with %s: %j', async (code, question) => {
    const problem = await refusal(question);

    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toContain('purple');
  });

  it('refuses to compare figures whose group definitions differ, naming both', async () => {
    const problem = await refusal({
      by: ['ethnicity'],
      grouping: 'ethnic-minorities-excluding-white-minorities',
      baselineGrouping: 'ethnic-minorities-including-white-minorities',
      baseline: WEST_MIDLANDS,
    });

    expect(problem.code).toBe('group-definitions-differ');
    expect(problem.detail).toContain('Ethnic minorities (excluding White minorities)');
    expect(problem.detail).toContain('Ethnic minorities (including White minorities)');
  });

  it('gives the same question over every published snapshot', async () => {
    const response = await post('/api/representation/series', {
      by: ['ethnicity'],
      grouping: 'ethnicity-5-plus-1',
      where: [{ dimension: 'workforce-type', value: 'officer' }],
    });
    const series = representationSeriesSchema.parse(response.json());
    const black = series.series.find(({ group }) => group['ethnicity'] === 'black');

    expect(black?.points.map(({ asAt }) => asAt)).toEqual([...DATES]);
    for (const point of black?.points ?? []) {
      const answer = await ask({
        asAt: point.asAt,
        by: ['ethnicity'],
        grouping: 'ethnicity-5-plus-1',
        where: [{ dimension: 'workforce-type', value: 'officer' }],
      });
      const { status, headcount, declared, share, lower, upper } =
        rowOf(answer, { ethnicity: 'black' }) ?? {};
      expect(point).toEqual({ asAt: point.asAt, status, headcount, declared, share, lower, upper });
    }
  });

  it('lists what can be asked', async () => {
    const response = await force.app.inject({
      url: '/api/representation/options?force=EXMP',
      headers: force.analyst,
    });
    const options = representationOptionsSchema.parse(response.json());
    const of = (id: string) => options.dimensions.find((dimension) => dimension.id === id);

    expect(options.snapshots.map(({ asAt }) => asAt)).toEqual([...DATES].reverse());
    expect(of('ethnicity')?.groupings.map(({ id }) => id)).toContain('black-heritage');
    expect(of('religion')).toMatchObject({ status: 'not-held', sensitive: true, granted: false, values: [] });
    expect(of('rank-at-or-above')?.values).toContainEqual({ code: 'sergeant', label: 'Sergeant or above' });
    expect(options.baselines.map(({ id }) => id)).toContain(WEST_MIDLANDS);
  });

  it('is for analysts only, and writes every question down without a value', async () => {
    const steward = await openSession(force.app, ['steward']);
    const denied = await post('/api/representation', { by: ['sex'] }, steward);
    await ask({
      by: ['ethnicity'],
      where: [{ dimension: 'sex', value: 'female' }],
      purpose: 'Quarterly report',
    });

    expect(denied.statusCode).toBe(403);
    const owner = new Client(force.database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<Record<string, unknown>>(
      `select actor, action, outcome, purpose, detail from audit.event
        where action = 'representation.ask' and outcome = 'done' order by seq desc limit 1`,
    );
    await owner.end();
    const [event] = rows;
    expect(event).toMatchObject({ actor: 'test-analyst', purpose: 'Quarterly report' });
    expect(event?.['detail']).toMatchObject({ by: ['ethnicity'], where: ['sex'] });
    expect(JSON.stringify(event)).not.toContain('female');
  });

  describe('on the command line', () => {
    async function run(options: Record<string, string | readonly string[]>) {
      const printed: string[] = [];
      const outcome = await QUERY_REPRESENTATION.run(
        {
          app: force.app,
          callerDir: '.',
          print: (text) => void printed.push(text),
          note: () => undefined,
        },
        [],
        { force: 'EXMP', 'as-at': LATEST, ...options },
      );
      return { outcome, printed: printed.join('\n') };
    }

    it('prints the answer as JSON', async () => {
      const { printed } = await run({
        by: ['ethnicity,rank'],
        grouping: 'ethnicity-5-plus-1',
        format: 'json',
      });

      const answer = representationAnswerSchema.parse(JSON.parse(printed));
      expect(answer).toEqual(await ask({ by: ['ethnicity', 'rank'], grouping: 'ethnicity-5-plus-1' }));
    });

    it('prints CSV with a column per dimension and the numbers of the rows', async () => {
      const { printed } = await run({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', format: 'csv' });
      const [header = '', ...lines] = printed.split('\r\n');

      expect(header.split(',').slice(0, 4)).toEqual(['ethnicity', 'status', 'headcount', 'fte']);
      expect(lines).toHaveLength(6);
      expect(lines.every((line) => line.split(',').length === header.split(',').length)).toBe(true);
    });

    it.each([
      ['unknown-dimension', { by: ['shoe-size'] }],
      ['bad-usage', { by: ['sex'], where: ['female'] }],
      ['bad-usage', { by: ['sex'], format: 'xml' }],
      ['bad-usage', {}],
    ])('refuses with %s: %j', async (code, options) => {
      const { outcome, printed } = await run(options);

      expect(outcome).toMatchObject({ ok: false, refusal: { code } });
      expect(printed).toBe('');
    });
  });
});

function sum({ rows }: RepresentationAnswer): number {
  return rows.reduce((total, { headcount }) => total + (headcount ?? 0), 0);
}
