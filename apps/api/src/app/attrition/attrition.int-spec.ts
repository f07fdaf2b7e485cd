import { type AttritionAnswer, attritionAnswerSchema, type AttritionPart } from '@muster/contracts';
import { historyOfLines } from '../../../test/history-of-lines';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { QUERY_ATTRITION } from './query-attrition.command';

const DATES = ['2022-03-31', '2023-03-31', '2024-03-31', '2025-03-31', '2026-03-31'];
/** All expected figures below are worked out by hand from these lines. */
const HISTORY = `
  white-1    W1 2010-01-01 x x x x x
  white-2    W1 2012-01-01 x x x x x
  resigns    W1 2015-09-30 x x x x left:2025-09-30:voluntary-resignation
  transfers  W1 2020-12-31 x x x x left:2025-12-31:transfer-out
  vanishes   W1 -          . . . x .
  white-6    W1 2024-10-01 . . . x x
  black-1    B1 2014-01-01 x x x x x
  black-2    B1 2022-06-01 . x x x x
  dismissed  B1 2023-06-30 . . x x left:2025-05-31:dismissal
  declares   NS 2016-01-01 x x x x B1
  comes-back W1 2018-01-01 x x x . x
  new-white  W1 2025-10-01 . . . . x
  new-black  B1 2025-11-01 . . . . x
  long-gone  A1 2010-01-01 x . . . .
`;

describe('attrition, worked out by hand', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const history = historyOfLines(DATES.length, HISTORY);
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, history[at] ?? []])));
  });
  afterAll(() => force.close());

  const ASKED = { from: '2025-03-31', to: '2026-03-31' };
  const post = (question: object, headers = force.analyst) =>
    force.post('/api/attrition', { ...ASKED, ...question }, headers);
  const ask = (question: object): Promise<AttritionAnswer> =>
    force.answer('/api/attrition', attritionAnswerSchema, { ...ASKED, ...question });
  const BY_ETHNICITY = { by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };
  const partOf = ({ parts }: AttritionAnswer, code: string | null): AttritionPart | undefined =>
    parts.find(({ group }) => (group['ethnicity'] ?? null) === code);

  it('counts everybody, and each group by what people were', async () => {
    const answer = await ask(BY_ETHNICITY);
    const counts = (code: string | null) => {
      const part = partOf(answer, code);
      return [
        ...[part?.headcountAtStart, part?.headcountAtEnd, part?.netChange, part?.joiners, part?.rejoiners],
        ...[part?.leavers, part?.transfersOut, part?.serviceLoss, part?.leaversOfThoseAtStart],
        part?.otherChange,
      ];
    };

    expect(answer.parts.map(({ group }) => group['ethnicity'] ?? null)).toEqual([
      ...[null, 'asian', 'black', 'mixed', 'white', 'other', 'unknown'],
    ]);
    expect(counts(null)).toEqual([10, 9, -1, 3, 1, 4, 1, 3, 4, 0]);
    expect(counts('white')).toEqual([6, 5, -1, 2, 1, 3, 1, 2, 3, 0]);
    expect(counts('black')).toEqual([3, 4, 1, 1, 0, 1, 0, 1, 1, 1]);
    expect(counts('unknown')).toEqual([1, 0, -1, 0, 0, 0, 0, 0, 0, -1]);
    expect(counts('asian')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(partOf(answer, 'unknown')?.undeclared).toBe(true);
  });

  it('gives the rate on three denominators and leads from one to the other', async () => {
    const part = partOf(await ask({}), null);

    expect(part?.rates.start).toMatchObject({ status: 'shown', events: 3, denominator: 10, rate: 0.3 });
    expect(part?.rates.average).toMatchObject({ events: 4, denominator: 9.5 });
    expect(part?.rates.average.rate).toBeCloseTo(4 / 9.5, 12);
    // Six stay for 365 days, four are last shown for 364 of them, three are shown on the last day.
    expect(part?.rates.personYears.denominator).toBeCloseTo((6 * 365 + 4 * 364 + 3) / 365.25, 12);
    expect(part?.rates.personYears.rate).toBeCloseTo(4 / (3649 / 365.25), 12);
    expect(part?.reconciliation).toMatchObject({ status: 'shown', from: 0.3, transfersOut: 0.1 });
    expect(part?.reconciliation.averageInsteadOfStart).toBeCloseTo((4 * 0.5) / (10 * 9.5), 12);
    expect(part?.reconciliation.to).toBeCloseTo(4 / 9.5, 12);
    // Byar's interval of 3 events, by R 4.2.2 from the formula of Breslow and Day 1987.
    expect(part?.rates.start.lower).toBeCloseTo(0.060297257097, 12);
    expect(part?.rates.start.upper).toBeCloseTo(0.8765364396746, 12);
  });

  it('names every route, also those nobody took', async () => {
    const answer = await ask(BY_ETHNICITY);
    const routes = (code: string | null) =>
      Object.fromEntries((partOf(answer, code)?.routes ?? []).map((route) => [route.code, route.leavers]));

    expect(routes(null)).toEqual({
      ...{ 'voluntary-resignation': 1, 'normal-retirement': 0, 'ill-health': 0, dismissal: 1 },
      ...{ 'transfer-out': 1, 'end-of-contract': 0, redundancy: 0, death: 0, other: 0, 'not-held': 1 },
    });
    expect(routes('black')).toMatchObject({ dismissal: 1, 'not-held': 0 });
    expect(partOf(answer, null)?.routes.at(-1)).toMatchObject({ label: 'Reason not held', share: 0.25 });
    expect(partOf(answer, 'unknown')?.routes[0]).toMatchObject({ leavers: 0, share: null });
    expect(answer.about.notes).toContain(
      'Why some people left is not held: a transfer to another force among them counts as service loss.',
    );
  });

  it('says who stayed, and how long leavers had served', async () => {
    const answer = await ask(BY_ETHNICITY);

    expect(partOf(answer, null)?.stability).toMatchObject({ status: 'shown', stayed: 6, of: 10, share: 0.6 });
    // 701, 1,826 and 3,653 days; nobody knows of the fourth.
    expect(partOf(answer, null)?.serviceAtExit).toEqual({
      ...{ status: 'shown', leavers: 3, withoutServiceStart: 1, reason: null },
      ...{ medianYears: 5, lowerQuartileYears: 3.5, upperQuartileYears: 7.5 },
    });
    expect(partOf(answer, 'black')?.serviceAtExit).toMatchObject({ leavers: 1, medianYears: 1.9 });
    expect(partOf(answer, 'unknown')?.serviceAtExit).toMatchObject({
      ...{ status: 'not-available', medianYears: null, reason: 'nobody-left' },
    });
  });

  it('says why a rate on the start is not the one that groups are compared by', async () => {
    const { about } = await ask({});

    expect(about.notes.join(' ')).toContain('only those in post at the start count');
  });

  it('follows joiners of earlier years', async () => {
    const answer = await ask(BY_ETHNICITY);
    const early = (code: string | null) => partOf(answer, code)?.earlyLeavers;

    expect(early(null)).toEqual([
      expect.objectContaining({
        ...{ months: 12, joinedAfter: '2024-03-31', joinedUpTo: '2025-03-31', status: 'shown' },
        ...{ joiners: 2, exposed: 2, share: 0.5, method: 'counted', reason: null },
      }),
      expect.objectContaining({
        ...{ months: 24, joinedAfter: '2023-03-31', joinedUpTo: '2024-03-31' },
        ...{ joiners: 1, exposed: 1, share: 1 },
      }),
      // Snapshots do not reach back 60 months: the first cohort of all is too young.
      expect.objectContaining({
        ...{ months: 60, joinedAfter: '2022-03-31', joinedUpTo: '2023-03-31', status: 'not-available' },
        ...{ joiners: 1, share: null, reason: 'cohort-too-young' },
      }),
    ]);
    expect(early('white')?.[0]).toMatchObject({ joiners: 2, share: 0.5 });
    expect(early('black')?.[0]).toMatchObject({ joiners: 0, share: null, reason: 'nobody-joined' });
    expect(early('black')?.[1]).toMatchObject({ joiners: 1, share: 1 });
  });

  it('adds up: parts to everybody, routes to leavers, joiners and leavers to the change', async () => {
    const { parts } = await ask(BY_ETHNICITY);
    const [everybody, ...groups] = parts;
    const sum = (column: 'headcountAtStart' | 'headcountAtEnd' | 'joiners' | 'leavers' | 'otherChange') =>
      groups.reduce((total, part) => total + part[column], 0);

    for (const column of [
      'headcountAtStart',
      'headcountAtEnd',
      'joiners',
      'leavers',
      'otherChange',
    ] as const) {
      expect(sum(column)).toBe(everybody?.[column]);
    }
    for (const part of parts) {
      expect(part.routes.reduce((total, { leavers }) => total + leavers, 0)).toBe(part.leavers);
      const { headcountAtStart, joiners, leavers, otherChange, headcountAtEnd } = part;
      expect(headcountAtStart + joiners - leavers + otherChange).toBe(headcountAtEnd);
    }
  });

  it('has no rate, and no NaN, for a group without people', async () => {
    const part = partOf(await ask(BY_ETHNICITY), 'asian');

    expect(part?.rates.start).toMatchObject({
      status: 'not-available',
      rate: null,
      reason: 'nobody-at-start',
    });
    expect(part?.rates.average).toMatchObject({ rate: null, reason: 'nobody-in-post' });
    expect(part?.rates.personYears).toMatchObject({ rate: null, reason: 'nobody-at-risk' });
    expect(part?.reconciliation).toMatchObject({ status: 'not-available', to: null });
    expect(part?.stability).toMatchObject({ status: 'not-available', share: null, reason: 'nobody-in-post' });
  });

  it('counts within a filter by what people were', async () => {
    const part = partOf(
      await ask({ ...BY_ETHNICITY, where: [{ dimension: 'ethnicity', value: 'black' }] }),
      null,
    );

    expect(part).toMatchObject({ headcountAtStart: 3, headcountAtEnd: 4, joiners: 1, leavers: 1 });
  });

  it('shows Black people beside a group that pools them, also among early leavers', async () => {
    const grouping = 'ethnic-minorities-excluding-white-minorities';
    const answer = await ask({ by: ['ethnicity'], grouping });
    const named = await ask(BY_ETHNICITY);

    expect(answer.parts.map(({ group }) => group['ethnicity'] ?? null)).toEqual([
      ...[null, 'asian', 'black', 'ethnic-minorities', 'white', 'unknown'],
    ]);
    expect(partOf(answer, 'black')).toEqual(partOf(named, 'black'));
    // Nobody else of the pool is in the force at that time.
    expect(partOf(answer, 'ethnic-minorities')).toMatchObject({ headcountAtStart: 3, leavers: 1 });
    expect(partOf(answer, 'ethnic-minorities')?.earlyLeavers).toEqual(partOf(named, 'black')?.earlyLeavers);
    expect(partOf(answer, 'white')?.earlyLeavers).toEqual(partOf(named, 'white')?.earlyLeavers);
    expect(answer.about.notes).toContain('The groups overlap: a person may be counted in several rows.');
  });

  it('counts overlapping groups each by itself', async () => {
    const answer = await ask({ by: ['rank-at-or-above'] });

    expect(answer.parts.map(({ labels, leavers }) => [labels['rank-at-or-above'], leavers])).toEqual([
      [undefined, 4],
      ['Constable or above', 4],
    ]);
    expect(answer.about.notes.join(' ')).toContain('The groups overlap');
  });

  it('says what is not held instead of counting it', async () => {
    const grouped = await ask({ by: ['age-band'] });
    const filtered = await ask({ where: [{ dimension: 'age-band', value: '26-to-40' }] });
    const csv = await print({ by: ['age-band'], format: 'csv' });

    const missing = { dimension: 'age-band', label: 'Age band', status: 'not-held', reason: 'not-held' };
    expect([grouped.missing, grouped.parts.map(({ leavers }) => leavers)]).toEqual([missing, [4]]);
    expect([filtered.missing, filtered.parts]).toEqual([missing, []]);
    expect(csv.split('\r\n').at(-1)).toBe(',not-held,age-band,,,,,,not-held');
  });

  it('moves dates to snapshots and says so', async () => {
    const answer = await ask({ from: '2025-05-01', to: '2026-05-01' });

    expect([answer.from, answer.to]).toEqual(['2025-03-31', '2026-03-31']);
    expect(answer.about.notes.join(' ')).toContain('There is no snapshot as at 1 May 2025');
  });

  it.each([
    ['period-without-snapshot', { from: '2025-04-01', to: '2025-12-31' }],
    ['period-backwards', { from: '2026-03-31', to: '2025-03-31' }],
    ['no-snapshot', { from: '2020-03-31' }],
    ['unknown-dimension', { by: ['shoe-size'] }],
    ['unknown-value', { where: [{ dimension: 'ethnicity', value: 'purple' }] }],
    ['unknown-grouping', { by: ['ethnicity'], grouping: 'none-such' }],
    ['unknown-force', { force: 'NOBODY' }],
    ['invalid-request', { by: ['sex', 'rank'] }],
  ])('refuses with %s: %j', async (code, question) => {
    const response = await post(question);

    expect(response.json<{ code: string }>().code).toBe(code);
    expect(response.body).not.toContain('purple');
  });

  it('is for analysts only', async () => {
    expect((await post({}, await openSession(force.app, ['steward']))).statusCode).toBe(403);
  });

  async function print(options: Record<string, string | readonly string[]>): Promise<string> {
    const printed: string[] = [];
    const context = {
      app: force.app,
      callerDir: '.',
      print: (text: string) => void printed.push(text),
      note: () => undefined,
    };
    const given = { force: 'EXMP', from: '2025-03-31', to: '2026-03-31', ...options };
    expect(await QUERY_ATTRITION.run(context, [], given)).toEqual({ ok: true, value: undefined });
    return printed.join('\n');
  }

  it('prints on the command line what the page shows', async () => {
    const json = await print({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', format: 'json' });
    const csv = await print({ by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', format: 'csv' });
    const lines = csv.split('\r\n').map((line) => line.split(','));

    expect(JSON.parse(json)).toEqual(await ask(BY_ETHNICITY));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([9]));
    expect(lines).toContainEqual([
      'white',
      'shown',
      'route-transfer-out',
      String(1 / 3),
      '',
      '',
      '1',
      '3',
      '',
    ]);
    expect(lines).toContainEqual(['all', 'shown', 'leavers', '4', '', '', '', '', '']);
  });
});
