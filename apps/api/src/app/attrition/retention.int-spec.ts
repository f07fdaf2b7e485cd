import { type RetentionAnswer, retentionAnswerSchema } from '@muster/contracts';
import { historyOfLines } from '../../../test/history-of-lines';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { QUERY_RETENTION } from './query-retention.command';

const DATES = ['2020-12-31', '2021-12-31', '2022-12-31'];
const many = (people: number, name: string, line: string) =>
  Array.from({ length: people }, (_, at) => `${name}-${at} ${line}`).join('\n');
/** Twenty are in service when first seen: they enter late, after 179 days. Five join afterwards and are seen from the
 *  start. Two leave after 365 days, one of each sort, and one after 445. */
const HISTORY = [
  'late-1 W1 2020-07-05 x left:2021-07-05:voluntary-resignation .',
  'late-2 W1 2020-07-05 x left:2021-09-23:death .',
  many(18, 'later', 'W1 2020-07-05 x x x'),
  'new-1 B1 2021-02-01 . x left:2022-02-01:dismissal',
  many(4, 'newer', 'B1 2021-02-01 . x x'),
  // In no curve: no first day of service, and a last day before the first.
  'unknown A1 - x x x',
  'impossible W1 2021-08-01 . x left:2021-07-01:other',
].join('\n');

describe('retention, worked out by hand', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const history = historyOfLines(DATES.length, HISTORY);
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, history[at] ?? []])));
  });
  afterAll(() => force.close());

  const ASKED = { asAt: '2022-12-31' };
  const post = (question: object, headers = force.analyst) =>
    force.post('/api/attrition/retention', { ...ASKED, ...question }, headers);
  const ask = (question: object): Promise<RetentionAnswer> =>
    force.answer('/api/attrition/retention', retentionAnswerSchema, { ...ASKED, ...question });
  const curveOf = ({ curves }: RetentionAnswer, code?: string) =>
    curves.find(({ group }) => group['ethnicity'] === code);

  it('enters people late: the curve of Kaplan and Meier by hand, its bounds by survfit of R 4.2.2', async () => {
    const answer = await ask({ grid: 'quarter' });
    const curve = curveOf(answer);

    expect(curve).toMatchObject({ status: 'shown', reason: null, people: 25, medianYears: null });
    // Five are at risk from the start, twenty more from day 179 on; 22 until day 698, then 18.
    expect([curve?.startsAtYears, curve?.endsAtYears]).toEqual([179 / 365.25, 698 / 365.25]);
    expect(curve?.rows.map(({ years, atRisk, left }) => [Math.round(years * 365.25), atRisk, left])).toEqual([
      ...[
        [179, 25, 0],
        [183, 25, 0],
        [274, 25, 0],
        [365, 25, 2],
        [457, 22, 1],
        [548, 22, 0],
      ],
      [639, 22, 0],
    ]);
    const at = (days: number) => curve?.rows.find(({ years }) => Math.round(years * 365.25) === days);
    expect(at(274)).toMatchObject({ survival: 1, lower: null, upper: null });
    expect(at(365)?.survival).toBeCloseTo(23 / 25, 12);
    expect(at(365)?.lower).toBeCloseTo(0.716390337258063, 12);
    expect(at(365)?.upper).toBeCloseTo(0.97937058542805, 12);
    expect(at(457)?.survival).toBeCloseTo((23 / 25) * (22 / 23), 12);
    expect(at(457)?.lower).toBeCloseTo(0.672561452863359, 12);
    expect(at(457)?.upper).toBeCloseTo(0.959639832332033, 12);
    expect(answer.leftOut).toEqual({ withoutServiceStart: 1, impossible: 1 });
    expect(answer.logRank).toBeNull();
  });

  it('is by the year unless asked for quarters', async () => {
    const rows = curveOf(await ask({}))?.rows;

    expect(rows?.map(({ years, left }) => [Math.round(years * 365.25), left])).toEqual([
      [179, 0],
      [365, 2],
    ]);
  });

  it('divides who left by route, so that the shares and those in post make one', async () => {
    const answer = await ask({ grid: 'quarter' });
    const last = curveOf(answer)?.incidence.at(-1);
    const share = (code: string) => last?.routes.find((route) => route.code === code)?.share;

    expect(answer.routes.map(({ code }) => code)).toEqual([
      ...['voluntary-resignation', 'normal-retirement', 'ill-health', 'dismissal', 'transfer-out'],
      ...['end-of-contract', 'death-or-other', 'not-held'],
    ]);
    expect(share('voluntary-resignation')).toBeCloseTo(1 / 25, 12);
    expect(share('dismissal')).toBeCloseTo(1 / 25, 12);
    expect(share('death-or-other')).toBeCloseTo((23 / 25) * (1 / 23), 12);
    expect(share('not-held')).toBe(0);
    for (const { stillInPost, routes } of curveOf(answer)?.incidence ?? []) {
      expect(routes.reduce((sum, route) => sum + route.share, stillInPost)).toBeCloseTo(1, 12);
    }
  });

  it('draws a group on its own, or says that too few are at risk, and compares the declared ones', async () => {
    const answer = await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' });

    // From day 179 on, 20 people: 19/20 at day 365.
    expect(curveOf(answer, 'white')).toMatchObject({ status: 'shown', people: 20 });
    expect(curveOf(answer, 'white')?.rows.at(-1)?.survival).toBeCloseTo(19 / 20, 12);
    expect(curveOf(answer, 'black')).toMatchObject({
      ...{ status: 'not-available', reason: 'too-few-at-risk', people: 5, rows: [], incidence: [] },
    });
    expect(curveOf(answer, 'asian')).toMatchObject({ reason: 'nobody-at-risk', people: 0, rows: [] });
    expect(curveOf(answer, 'unknown')?.undeclared).toBe(true);
    // By R 4.2.2: coxph(Surv(entry, exit, status) ~ g, ties = "exact")$score.
    expect(answer.logRank).toMatchObject({ status: 'shown', degreesOfFreedom: 1, reason: null });
    expect(answer.logRank?.statistic).toBeCloseTo(0.403145463704036, 12);
    expect(answer.logRank?.groups.map(({ label, observed }) => [label, observed])).toEqual([
      ['Black', 1],
      ['White', 2],
    ]);
  });

  it('ends at the last row where 20 are at risk, and never on a single day', async () => {
    const white = curveOf(
      await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', grid: 'quarter' }),
      'white',
    );

    // 19 are at risk after day 365.
    expect(white?.endsAtYears).toBeCloseTo(365 / 365.25, 12);
    expect(white?.rows.map(({ years }) => Math.round(years * 365.25))).toEqual([179, 183, 274, 365]);
  });

  it('filters by what people were at first sight, and says so', async () => {
    const answer = await ask({ where: [{ dimension: 'ethnicity', value: 'B1' }] });

    expect(curveOf(answer)).toMatchObject({ people: 5, reason: 'too-few-at-risk' });
    expect(answer.about.notes).toContain(
      'A person stays in the group, and within the filters, in which they were first seen.',
    );
  });

  it('does without the day of an exit', async () => {
    const curve = curveOf(await ask({}));

    // In their first year of service: 20 at the first snapshot, two of them gone at the second; there the five new ones
    // and the one with contradicting dates, two of them gone at the third. In the second year 18, too few to go on.
    expect(curve?.fromSnapshots.map(({ years, atRisk, left }) => [years, atRisk, left])).toEqual([
      [1, 26, 4],
    ]);
    // Snapshots lie 365 days apart, a quarter of a day less than a year.
    expect(curve?.fromSnapshots[0]?.survival).toBeCloseTo((22 / 26) ** (365.25 / 365), 12);
  });

  it('looks only at snapshots up to the day asked for', async () => {
    const answer = await ask({ asAt: '2021-12-31', grid: 'quarter' });

    expect(answer.asAt).toBe('2021-12-31');
    // The new ones have 333 days then and one of them is in service still; two late ones have left.
    expect(curveOf(answer)?.rows.find(({ years }) => Math.round(years * 365.25) === 274)?.atRisk).toBe(25);
    expect(answer.leftOut).toEqual({ withoutServiceStart: 1, impossible: 0 });
  });

  it('compares no overlapping groups', async () => {
    const answer = await ask({ by: ['rank-at-or-above'] });

    expect(answer.logRank).toMatchObject({
      status: 'not-available',
      statistic: null,
      reason: 'groups-overlap',
    });
    expect(answer.curves.map(({ people }) => people)).toEqual([25, 25]);
  });

  it('draws Black people beside a group that pools them, and then compares none of them', async () => {
    const grouping = 'ethnic-minorities-excluding-white-minorities';
    const answer = await ask({ by: ['ethnicity'], grouping });

    expect(answer.curves.map(({ group, people }) => [group['ethnicity'] ?? null, people])).toEqual([
      ...[
        [null, 25],
        ['asian', 0],
        ['black', 5],
      ],
      ...[
        ['ethnic-minorities', 5],
        ['white', 20],
        ['unknown', 0],
      ],
    ]);
    expect(answer.logRank).toMatchObject({ status: 'not-available', reason: 'groups-overlap', p: null });
  });

  it('says what is not held', async () => {
    const grouped = await ask({ by: ['age-band'] });
    const filtered = await ask({ where: [{ dimension: 'age-band', value: '26-to-40' }] });

    expect(grouped.curves.map(({ group, status, people }) => [group['age-band'], status, people])).toEqual([
      [undefined, 'shown', 25],
      ['not-held', 'not-held', null],
    ]);
    expect(grouped.logRank).toMatchObject({ status: 'not-held', statistic: null });
    expect(filtered.curves).toEqual([
      expect.objectContaining({ status: 'not-held', people: null, rows: [] }),
    ]);
    expect(filtered.about.notes.join(' ')).toContain('Age band is not held at 31 December 2022');
  });

  it('has nobody at risk at the first snapshot', async () => {
    const answer = await ask({ asAt: '2020-12-31' });

    expect(curveOf(answer)).toMatchObject({ status: 'not-available', reason: 'nobody-at-risk', rows: [] });
    expect(curveOf(answer)?.fromSnapshots).toEqual([]);
  });

  it.each([
    ['no-snapshot', { asAt: '2019-12-31' }],
    ['unknown-dimension', { by: ['shoe-size'] }],
    ['unknown-value', { where: [{ dimension: 'ethnicity', value: 'purple' }] }],
    ['invalid-request', { grid: 'day' }],
  ])('refuses with %s: %j', async (code, question) => {
    const response = await post(question);

    expect(response.json<{ code: string }>().code).toBe(code);
    expect(response.body).not.toContain('purple');
  });

  it('is for analysts only', async () => {
    expect((await post({}, await openSession(force.app, ['steward']))).statusCode).toBe(403);
  });

  it('prints on the command line what the page shows', async () => {
    const printed: string[] = [];
    const context = {
      app: force.app,
      callerDir: '.',
      print: (text: string) => void printed.push(text),
      note: () => undefined,
    };
    const options = {
      force: 'EXMP',
      'as-at': '2022-12-31',
      by: ['ethnicity'],
      grouping: 'ethnicity-5-plus-1',
    };
    for (const format of ['json', 'csv']) await QUERY_RETENTION.run(context, [], { ...options, format });
    const [json = '', csv = ''] = printed;
    const lines = csv.split('\r\n').map((line) => line.split(','));

    expect(JSON.parse(json)).toEqual(await ask({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' }));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([11]));
    expect(lines.map(([group, status, figure]) => [group, status, figure])).toContainEqual([
      ...['black', 'not-available', 'survival'],
    ]);
    expect(lines.at(-1)?.slice(0, 3)).toEqual(['all', 'shown', 'log-rank-p']);
  });
});
