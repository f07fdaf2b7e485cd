import {
  type DecompositionAnswer,
  decompositionAnswerSchema,
  type StandardisedAnswer,
  standardisedAnswerSchema,
} from '@muster/contracts';
import { mixAndRateChart } from '@muster/narrative';
import { EventFixture } from '../../../test/event-fixture';
import { grantSensitive } from '../../../test/grant-sensitive';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { STANDARDISATION_COMMANDS } from './query-standardisation.commands';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'] as const;
const PERIOD = { from: FIRST, to: LAST };
const [SHORT, LONG] = ['2023-06-01', '2008-06-01'] as const;
/** Who stays is there for 365 days, who left is last seen the day before the second snapshot. */
const [STAYED, LEFT] = [365 / 365.25, 364 / 365.25];

interface Lives {
  readonly before: PersonRow[];
  readonly after: PersonRow[];
}

/** `number` officers of one group and length of service, of whom some leave: how many by each reason. */
function officers(
  name: string,
  ethnicity: string,
  serviceStart: string,
  number: number,
  leaving: Readonly<Record<string, number>>,
): Lives {
  const reasons = Object.entries(leaving).flatMap(([reason, many]) => Array<string>(many).fill(reason));
  const rows = Array.from({ length: number }, (_, at): [PersonRow, PersonRow] => {
    const codes = { 'workforce-type': 'officer', rank: at % 4 === 3 ? 'sergeant' : 'constable', ethnicity };
    const row = { person: `${name}${at}`, serviceStart, codes };
    const leavingReason = reasons[at];
    return [row, leavingReason === undefined ? row : { ...row, leavingDate: '2026-03-30', leavingReason }];
  });
  return { before: rows.map(([row]) => row), after: rows.map(([, row]) => row) };
}

/** Invented numbers in the shape of docs/methods/kitagawa-split.md: under and over five years of service. */
const LIVES = [
  officers('a', 'B1', SHORT, 400, { 'voluntary-resignation': 32, dismissal: 8 }),
  officers('b', 'B1', LONG, 200, { 'voluntary-resignation': 4, 'normal-retirement': 24, dismissal: 2 }),
  officers('c', 'W1', SHORT, 500, { 'voluntary-resignation': 30, dismissal: 2 }),
  officers('d', 'W1', LONG, 1500, { 'voluntary-resignation': 23, 'normal-retirement': 180, dismissal: 8 }),
  officers('e', 'A1', SHORT, 20, { 'voluntary-resignation': 5 }),
  officers('f', 'NS', LONG, 5, {}),
];

describe('mix and rate', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with({
      [FIRST]: LIVES.flatMap(({ before }) => before),
      [LAST]: LIVES.flatMap(({ after }) => after),
    });
  });
  afterAll(() => force.close());

  const GROUPED = { ...PERIOD, grouping: 'ethnicity-5-plus-1' };
  const split = (question: object = {}): Promise<DecompositionAnswer> =>
    force.answer('/api/standardisation/split', decompositionAnswerSchema, { ...GROUPED, ...question });
  const standardised = (question: object = {}): Promise<StandardisedAnswer> =>
    force.answer('/api/standardisation/rates', standardisedAnswerSchema, { ...GROUPED, ...question });
  const routeOf = ({ routes }: DecompositionAnswer, name: string) =>
    routes.find(({ route }) => route === name);

  it('shows a group that leaves less often overall, yet resigns and is dismissed more', async () => {
    const answer = await split();

    expect([answer.group?.code, answer.comparator?.code]).toEqual(['black', 'white']);
    expect(
      answer.routes.map(({ route, group, comparator }) => [route, group.events, comparator.events]),
    ).toEqual([
      ['all', 70, 243],
      ['resignation', 36, 53],
      ['dismissal', 10, 10],
      ['retirement', 24, 180],
      ['other', 0, 0],
    ]);
    expect(answer.routes.map(({ gap }) => Math.sign(gap ?? NaN))).toEqual([-1, 1, 1, -1, 0]);
    expect(
      answer.routes.map(({ gapRange }) => [
        Math.sign(gapRange?.lower ?? NaN),
        Math.sign(gapRange?.upper ?? NaN),
      ]),
    ).toEqual([
      [-1, 1],
      [1, 1],
      [1, 1],
      [-1, -1],
      [-1, 1],
    ]);
    expect(answer.shortService.group).toBeCloseTo(2 / 3, 3);
    expect(answer.shortService.comparator).toBeCloseTo(1 / 4, 2);
    expect(mixAndRateChart(answer).gaps.sentences[1]).toBe(
      'No clear difference overall, yet Black officers resigned and were dismissed more often, and retired less often, than White officers.',
    );
    const [all] = answer.routes;
    const [first] = all?.steps ?? [];
    // Less often, because of shorter service; among people of the same service more often.
    expect([Math.sign(first?.mix ?? NaN), Math.sign(first?.rate ?? NaN)]).toEqual([-1, 1]);
    expect(answer.routes.slice(1, 3).map(({ steps }) => Math.sign(steps[0]?.rate ?? NaN))).toEqual([1, 1]);
  });

  it('splits the gap as worked out by hand', async () => {
    const [all] = (await split()).routes;
    const [first, second] = all?.steps ?? [];
    const years = (people: number, left: number) => (people - left) * STAYED + left * LEFT;
    const [g1, g2, c1, c2] = [years(400, 40), years(200, 30), years(500, 32), years(1500, 211)];
    const [p, q] = [g1 / (g1 + g2), c1 / (c1 + c2)];
    const mix = ((p - q) * (40 / g1 + 32 / c1)) / 2 + ((q - p) * (30 / g2 + 211 / c2)) / 2;

    expect(all?.group).toMatchObject({ status: 'shown', events: 70, smallNumber: false });
    expect(all?.group.rate).toBeCloseTo(70 / (g1 + g2), 12);
    expect(all?.gap).toBeCloseTo(70 / (g1 + g2) - 243 / (c1 + c2), 12);
    expect(first).toMatchObject({ step: 'first', status: 'shown', added: null });
    expect(first?.mix).toBeCloseTo(mix, 12);
    expect((first?.mix ?? 0) + (first?.rate ?? 0)).toBeCloseTo(all?.gap ?? NaN, 12);
    expect((first?.mix ?? 0) + (second?.added ?? NaN) + (second?.rate ?? NaN)).toBeCloseTo(
      all?.gap ?? NaN,
      12,
    );
    expect(
      first?.strata.map(({ labels, group, comparator, thin }) => [
        labels,
        group.events,
        comparator.events,
        thin,
      ]),
    ).toEqual([
      [{ 'length-of-service': '1 to 2 years' }, 40, 32, null],
      [{ 'length-of-service': '15 to 20 years' }, 30, 211, null],
    ]);
    expect(second?.strata).toEqual([]);
  });

  it('says what each step holds alike and that the entry route is not held', async () => {
    const { factors, held, about, missing } = await split();

    expect(factors.first).toEqual(['workforce-type', 'length-of-service']);
    expect(factors.second).toEqual(['workforce-type', 'length-of-service', 'rank']);
    expect([held, missing]).toEqual([{ lengthOfService: 1, entryRoute: 0, rank: 1 }, null]);
    expect(about.notes).toEqual([
      'The people of this force are invented.',
      'Where a side has fewer than 5 years in post, that is too few: its rate is not carried over to others.',
      'The entry route is held for 0.0% of the time in post, too little to use: the first step is length of service alone.',
      'Rank can itself be a result of unequal treatment, so it is a second step of its own.',
      'True counts below 10 are marked: they may identify people. Handle with care.',
    ]);
  });

  it('gives a small group what is expected of it, and no more', async () => {
    const answer = await split({ group: 'asian' });
    const [first] = answer.routes[0]?.steps ?? [];

    expect(first).toMatchObject({ status: 'not-available', reason: 'fewer-than-ten-events', mix: null });
    expect(first?.direct.group).toMatchObject({ status: 'not-available', reason: 'stratum-without-people' });
    // 5 left; 77 of 920 with short service did: 20 people would have been 1.67.
    expect(first?.indirect.expected).toBeCloseTo(1.674, 2);
    expect(first?.indirect).toMatchObject({ status: 'not-available', reason: 'too-few', ratio: null });
    expect(routeOf(answer, 'other')?.steps[0]).toMatchObject({ reason: 'nobody-left' });
    expect(routeOf(answer, 'other')?.steps[0]?.indirect).toMatchObject({ reason: 'nothing-expected' });
  });

  it('standardises every group', async () => {
    const { groups, route } = await standardised({ route: 'resignation' });
    const black = groups.find(({ group }) => group === 'black');

    expect([route, groups.map(({ group }) => group)]).toEqual([
      'resignation',
      ['asian', 'black', 'mixed', 'white', 'other'],
    ]);
    expect(black?.crude.events).toBe(36);
    const [first] = black?.steps ?? [];
    expect(first?.direct).toMatchObject({ status: 'shown', covered: 1 });
    // Weights 920 and 1,705 people: 0.08 and 0.02, to the days that leavers were not there.
    expect(first?.direct.rate).toBeCloseTo((920 * 0.08 + 1705 * 0.02) / 2625, 3);
    expect(groups[2]?.crude).toMatchObject({ status: 'not-available', reason: 'nobody-at-risk' });
    expect(groups[2]?.steps[0]?.direct).toMatchObject({ reason: 'nobody-at-risk' });
  });

  it.each([
    ['unknown-group', { group: 'martian' }],
    ['unknown-group', { group: 'unknown' }],
    ['unknown-comparator-group', { comparator: 'martian' }],
    ['group-is-comparator', { group: 'white' }],
    ['dimension-is-a-step', { characteristic: 'rank', grouping: undefined }],
    ['period-backwards', { from: LAST, to: FIRST }],
    ['period-without-snapshot', { to: '2025-06-30' }],
    ['unknown-dimension', { characteristic: 'shoe-size' }],
    ['unknown-value', { where: [{ dimension: 'ethnicity', value: 'Z9' }] }],
  ])('refuses with %s, and does not repeat what was asked: %j', async (code, question) => {
    const refused = await force.post('/api/standardisation/split', { ...GROUPED, ...question });

    expect(refused.json<{ code: string }>().code).toBe(code);
    expect(refused.body).not.toMatch(/martian|shoe-size|Z9/);
  });

  it('is for analysts only', async () => {
    const headers = await openSession(force.app, ['plan-lead']);
    for (const url of ['/api/standardisation/split', '/api/standardisation/rates']) {
      expect((await force.post(url, GROUPED, headers)).statusCode).toBe(403);
    }
  });

  it('compares nobody by what is not held', async () => {
    const answer = await split({ characteristic: 'sex', grouping: undefined });

    expect(answer).toMatchObject({ routes: [], group: null, factors: { first: [], second: [] } });
    expect(answer.missing).toMatchObject({ dimension: 'sex', reason: 'not-held' });
    expect((await standardised({ characteristic: 'sex', grouping: undefined })).groups).toEqual([]);
  });

  describe('on the command line', () => {
    const run = (name: string, ...words: string[]) =>
      runMusterIn(force.app, STANDARDISATION_COMMANDS, '.', [
        ...['query', name, '--force', 'EXMP', '--from', FIRST, '--to', LAST, ...words],
        ...['--grouping', 'ethnicity-5-plus-1'],
      ]);

    it('prints the same answers as the page gets', async () => {
      expect(JSON.parse((await run('decomposition')).out)).toEqual(await split());
      expect(JSON.parse((await run('standardised')).out)).toEqual(await standardised());
    });

    it('prints CSV', async () => {
      const parts = (await run('decomposition', '--format', 'csv')).out.split('\r\n');
      const rates = (await run('standardised', '--route', 'dismissal', '--format', 'csv')).out.split('\r\n');

      expect(parts[0]).toMatch(
        /^group,comparator,route,step,status,reason,groupEvents,.*,gap,gapLower,gapUpper,mix,added,rate,interaction$/,
      );
      expect(parts).toHaveLength(16);
      expect(parts[2]).toMatch(/^black,white,all,first,shown,,70,/);
      expect(rates).toHaveLength(26);
      expect(rates[6]).toMatch(/^black,dismissal,crude,rate,shown,0\.01/);
    });

    it('asks for a route that exists', async () => {
      expect((await run('standardised', '--route', 'escape')).no).toMatch(/^bad-usage: the route is all/);
    });
  });
});

describe('mix and rate where less is held', () => {
  let force: OpenForce;
  beforeAll(async () => {
    const row = (person: string, ethnicity: string): PersonRow => ({
      person,
      codes: { 'workforce-type': 'officer', ethnicity },
    });
    const people = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => row(`p${from + at}`, (from + at) % 2 ? 'B1' : 'W1'));
    // Everybody of the first day is gone by the second, and all who joined then have a route.
    force = await OpenForce.with(
      { '2024-03-31': people(0, 10), [FIRST]: people(100, 300), [LAST]: people(130, 300) },
      (ledger) =>
        new EventFixture(ledger).publish(
          people(100, 300).map(({ person }, at) => ({
            ...{ person, event: 'joiner', date: '2025-01-15' },
            route: at % 3 ? 'new-recruit' : 'transfer-in',
          })),
        ),
    );
  });
  afterAll(() => force.close());

  it('takes no step without length of service, and knows no way of leaving without reasons', async () => {
    const answer = await force.answer('/api/standardisation/split', decompositionAnswerSchema, {
      ...PERIOD,
      grouping: 'ethnicity-5-plus-1',
    });
    const [all, resignation] = answer.routes;

    expect(answer.held).toEqual({ lengthOfService: 0, entryRoute: 1, rank: 0 });
    expect([all?.group.events, all?.comparator.events]).toEqual([15, 15]);
    expect(all?.steps.map(({ status, reason }) => [status, reason])).toEqual([
      ['not-held', 'not-held'],
      ['not-held', 'not-held'],
    ]);
    expect(resignation).toMatchObject({ gap: null, group: { status: 'not-held', events: null }, steps: [] });
    expect(answer.about.notes).toContain(
      'The first day of service is held for 0.0% of the time in post; 95% are needed for the first step.',
    );
  });

  it('has nothing to split in a period without leavers', async () => {
    const quiet = await OpenForce.with({
      [FIRST]: LIVES[5]?.before ?? [],
      [LAST]: LIVES[5]?.before ?? [],
    });
    try {
      const answer = await quiet.answer('/api/standardisation/split', decompositionAnswerSchema, {
        ...PERIOD,
        grouping: 'ethnicity-5-plus-1',
      });
      expect([answer.group, answer.comparator, answer.routes]).toEqual([null, null, []]);
    } finally {
      await quiet.close();
    }
  });
});

describe('mix and rate by a sensitive characteristic', () => {
  let force: OpenForce;
  beforeAll(async () => {
    // By hand: 30, 20, 12 and 4 leave; who is told of 30, 20 and 12 knows the 4 from the sum of all.
    const faiths = [
      ['christian', 90, 30],
      ['no-religion', 80, 20],
      ['muslim', 40, 12],
      ['hindu', 20, 4],
    ] as const;
    const people = (without: 0 | 1) =>
      faiths.flatMap(([religion, number, left]) =>
        Array.from({ length: number - without * left }, (_, at): PersonRow => {
          const person = `${religion}${at + without * left}`;
          return { person, serviceStart: LONG, codes: { 'workforce-type': 'officer', religion } };
        }),
      );
    force = await OpenForce.with({ [FIRST]: people(0), [LAST]: people(1) });
    await grantSensitive(force.app, 'test-analyst', ['religion']);
  });
  afterAll(() => force.close());

  it.each([
    ['muslim', 'no-religion', null, null],
    ['no-religion', 'christian', 20, 30],
  ])(
    'tells of %s beside %s no more than the table of all groups does',
    async (group, comparator, ...told) => {
      const asked = { ...PERIOD, characteristic: 'religion' };
      const { routes } = await force.answer('/api/standardisation/split', decompositionAnswerSchema, {
        ...{ ...asked, group, comparator },
      });
      const { groups } = await force.answer('/api/standardisation/rates', standardisedAnswerSchema, asked);
      const rates = [group, comparator].map((code) => groups.find((each) => each.group === code)?.crude);

      expect([routes[0]?.group.events, routes[0]?.comparator.events]).toEqual(told);
      if (told[0] === null) expect(rates[0]?.status).toBe('withheld');
      else expect(rates.map((rate) => rate?.events)).toEqual(told);
    },
  );
});
