import { type SpcAnswer, spcAnswerSchema } from '@muster/contracts';
import { oracleParts } from '../../../test/attrition-oracle';
import { EventFixture } from '../../../test/event-fixture';
import { grantSensitive } from '../../../test/grant-sensitive';
import { inventedCareers } from '../../../test/invented-careers';
import { OpenForce } from '../../../test/open-force';
import { runMusterIn } from '../../../test/run-muster-in';
import { SIGNAL_COMMANDS } from './signals.commands';

/** Twenty-seven month ends from 31 December 2023. */
const MONTHS = Array.from({ length: 27 }, (_, at) =>
  new Date(Date.UTC(2024, at, 0)).toISOString().slice(0, 10),
);
const PERIOD = { from: MONTHS[0] ?? '', to: MONTHS.at(-1) ?? '' };
const CHANGE = {
  force: 'EXMP',
  day: '2025-01-15',
  kind: 'system-change',
  text: 'New personnel system in use',
};

describe('months of the invented careers, against SQL', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const { snapshots, events } = inventedCareers(11, 240, MONTHS);
    force = await OpenForce.with(
      Object.fromEntries(MONTHS.map((asAt, at) => [asAt, snapshots[at] ?? []])),
      (ledger) => new EventFixture(ledger).publish(events),
    );
    for (const annotation of [CHANGE, { ...CHANGE, day: '2025-09-01', kind: 'recruitment-intake' }]) {
      expect((await force.post('/api/annotations', annotation)).statusCode).toBeLessThan(300);
    }
  });
  afterAll(() => force.close());

  const ask = (question: object): Promise<SpcAnswer> =>
    force.answer('/api/signals/spc', spcAnswerSchema, { ...PERIOD, measure: 'leavers', ...question });
  const GROUPED = { by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };

  it.each([
    ['leavers', undefined],
    ['leavers', 'black'],
    ['joiners', 'white'],
  ] as const)('counts %s of %s month by month, and draws limits as SQL does', async (measure, group) => {
    const answer = await ask({ measure, ...GROUPED, ...(group === undefined ? {} : { group }) });
    const source = force.ledger.dataSource;
    const expected: number[] = [];
    for (const [at, to] of MONTHS.slice(1).entries()) {
      const parts = await oracleParts(source, MONTHS[at] ?? '', to);
      expected.push(parts.find(({ code }) => code === (group ?? 'all'))?.[measure] ?? 0);
    }
    const [sql] = await source.query<{ mean: number; range: number }[]>(
      `select avg(value)::float8 as mean, avg(abs(value - before))::float8 as range
         from (select value, lag(value) over (order by at) as before
                 from unnest($1::int[]) with ordinality as month (value, at)) months`,
      [expected],
    );

    expect(answer.points.map(({ value }) => value)).toEqual(expected);
    expect(Math.max(...expected)).toBeGreaterThan(2);
    expect(answer.phases).toHaveLength(1);
    const limits = answer.phases[0]?.limits;
    expect(limits?.mean).toBeCloseTo(sql?.mean ?? NaN, 9);
    expect(limits?.meanMovingRange).toBeCloseTo(sql?.range ?? NaN, 9);
    expect(limits?.upper).toBeCloseTo((sql?.mean ?? NaN) + 2.66 * (sql?.range ?? NaN), 9);
    expect(answer.group).toEqual(group === undefined ? null : { code: group, label: expect.any(String) });
    expect(answer.lastTwelve?.events).toBe(expected.slice(-12).reduce((sum, each) => sum + each, 0));
    expect(answer.groups.map(({ code }) => code)).toEqual([
      ...['all', 'asian', 'black', 'mixed', 'white', 'other', 'unknown'],
    ]);
  });

  it('has no limits below twelve months, and says so with a word', async () => {
    const answer = await ask({ from: MONTHS[15] });

    expect(answer.points).toHaveLength(11);
    expect(answer.phases).toEqual([{ from: MONTHS[15], to: PERIOD.to, points: 11, limits: null }]);
    expect(answer.variation).toEqual({ state: 'too-few', rule: null, reason: 'too-few-points' });
    expect(answer.lastTwelve).toBeNull();
  });

  it('lets limits begin anew at a change that was noted, and offers no intake', async () => {
    const answer = await ask({ beginsAnew: [CHANGE.day] });

    // By hand: the month up to 31 January 2025 is the thirteenth; fourteen begin with it.
    expect(answer.phases.map(({ from, to, points }) => [from, to, points])).toEqual([
      [PERIOD.from, '2024-12-31', 12],
      ['2024-12-31', PERIOD.to, 14],
    ]);
    expect(answer.points[12]).toMatchObject({ phase: 1, movingRange: null });
    expect(answer.changes).toEqual([
      { day: CHANGE.day, kind: CHANGE.kind, text: CHANGE.text, beginsAnew: true },
    ]);
    expect((await ask({})).changes.map(({ beginsAnew }) => beginsAnew)).toEqual([false]);
  });

  it('says whether an aim is met', async () => {
    expect((await ask({ aim: 1000 })).assurance).toBe('reliably-meets');
    expect((await ask({ aim: 1000, measure: 'joiners' })).assurance).toBe('does-not-meet');
    expect((await ask({})).assurance).toBe('no-aim');
  });

  it.each([
    ['change-not-noted', { beginsAnew: ['2025-09-01'] }],
    ['change-not-noted', { beginsAnew: ['2025-02-01'] }],
    ['group-without-dimension', { group: 'black' }],
    ['unknown-value', { ...GROUPED, group: 'martian' }],
    ['unknown-dimension', { by: ['moon'] }],
    ['period-backwards', { from: PERIOD.to, to: PERIOD.from }],
    ['invalid-request', { aim: -1 }],
    ['invalid-request', { measure: 'sickness' }],
    ['invalid-request', { step: 'rolling' }],
  ])('refuses with %s: %j', async (code, question) => {
    const { body } = await force.ask<{ code: string }>('/api/signals/spc', {
      ...{ ...PERIOD, measure: 'leavers', ...question },
    });
    expect(body.code).toBe(code);
  });

  it('leaves what is not held without a number', async () => {
    const answer = await ask({ by: ['unit'] });

    expect(answer.points.every(({ status, value }) => status === 'not-held' && value === null)).toBe(true);
    expect(answer.variation.reason).toBe('too-few-points');
  });

  it('prints the same on the command line, as JSON and CSV', async () => {
    const line = ['query', 'spc', '--force', 'EXMP', '--from', PERIOD.from, '--to', PERIOD.to];
    const own = ['--measure', 'leavers', '--begins-anew', CHANGE.day, '--aim', '12'];
    const { out } = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', [...line, ...own]);
    const csv = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', [...line, ...own, '--format', 'csv']);
    const bare = await runMusterIn(force.app, SIGNAL_COMMANDS, '/', line);

    const asked = await ask({ beginsAnew: [CHANGE.day], aim: 12 });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(asked)));
    const [head, first] = csv.out.split(/\r?\n/);
    expect(head).toBe(
      'measure,group,from,to,status,value,movingRange,phase,mean,lower,upper,signals,markers,' +
        'smallNumber,state,assurance,lastTwelve,lastTwelveLower,lastTwelveUpper',
    );
    expect(first).toContain(`,${(asked.points[0]?.value ?? 0) < 10},${asked.variation.state},`);
    expect(first).toMatch(
      new RegExp(`^leavers,all,${PERIOD.from},2024-01-31,shown,${asked.points[0]?.value},,1,`),
    );
    expect(csv.notes.join(' ')).toContain('New personnel system');
    expect(bare.no).toContain('the measure is joiners, leavers or promotions');
  });

  it('has no number for a month without a snapshot, nor for the one after it', async () => {
    const [gone] = await force.ledger.dataSource.query<{ id: string }[]>(
      `select id from workforce.snapshot where as_at = '2025-06-30'`,
    );
    await force.ledger.undoer.undo(gone?.id ?? '', 'only a try', 'steward');
    const { points } = await ask({});

    expect(points.slice(16, 20).map(({ status }) => status)).toEqual([
      ...['shown', 'not-available', 'not-available', 'shown'],
    ]);
    expect(points[18]).toMatchObject({ to: '2025-07-31', value: null, movingRange: null, signals: [] });
    expect(points[19]?.movingRange).toBeNull();
  });
});

describe('months by a sensitive characteristic', () => {
  let force: OpenForce;
  const person = (name: string, religion: string) => ({
    person: name,
    codes: { 'workforce-type': 'officer', religion },
  });
  beforeAll(async () => {
    // By hand: 40 and 30 people, of whom three and none leave each month; one Buddhist stays.
    const stays = Array.from({ length: 30 }, (_, at) => person(`m${at}`, 'muslim'));
    const history = MONTHS.slice(0, 4).map((asAt, month) => [
      asAt,
      [
        ...stays,
        person('b', 'buddhist'),
        ...Array.from({ length: 40 - 3 * month }, (_, at) => person(`c${at + 3 * month}`, 'christian')),
      ],
    ]);
    force = await OpenForce.with(Object.fromEntries(history));
    await grantSensitive(force.app, 'test-analyst', ['religion']);
  });
  afterAll(() => force.close());

  it('withholds months of few people, and draws nothing from them', async () => {
    const answer = await force.answer('/api/signals/spc', spcAnswerSchema, {
      ...{ from: MONTHS[0], to: MONTHS[3], measure: 'leavers', by: ['religion'], group: 'christian' },
    });

    expect(answer.points.map(({ status, value }) => [status, value])).toEqual([
      ...[
        ['withheld', null],
        ['withheld', null],
        ['withheld', null],
      ],
    ]);
    expect(answer.phases[0]).toMatchObject({ points: 0, limits: null });
    expect(answer.lastTwelve).toBeNull();
  });
});
