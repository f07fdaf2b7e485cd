import { type FlowPoint, type FlowSeriesAnswer, flowSeriesAnswerSchema } from '@muster/contracts';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { runMusterIn } from '../../../test/run-muster-in';
import { FLOW_COMMANDS } from './query-flows.commands';

const MONTHS = [
  ...['2024-12-31', '2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30'],
  ...['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'],
];

function officers(name: string, number: number, ethnicity: string): PersonRow[] {
  return Array.from({ length: number }, (_, at) => ({
    person: `${name}${at}`,
    codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity },
  }));
}

/** Fourteen month ends. 100 White and 20 Black officers; at each month end from February on one White officer is gone and,
 *  in March only, five Black ones come. In June two people who had not said say that they are Black. */
const HISTORY: Readonly<Record<string, readonly PersonRow[]>> = Object.fromEntries(
  MONTHS.map((asAt, month) => [
    asAt,
    [
      ...officers('w', 100, 'W1').slice(Math.max(0, month - 1)),
      ...officers('b', 20, 'B1'),
      ...(month >= 3 ? officers('c', 5, 'B1') : []),
      ...officers('n', 2, month >= 6 ? 'B1' : 'NS'),
    ],
  ]),
);

describe('joiners and leavers over time', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with(HISTORY);
  });
  afterAll(() => force.close());

  const PERIOD = { from: '2024-12-31', to: '2026-01-31' };
  const BY_GROUP = { ...PERIOD, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };
  const ask = async (question: object): Promise<FlowSeriesAnswer> => {
    const { status, body } = await force.ask<FlowSeriesAnswer>('/api/flows/series', question);
    expect([status, status === 200 ? null : body]).toEqual([200, null]);
    return flowSeriesAnswerSchema.parse(body);
  };
  const pointsOf = ({ series }: FlowSeriesAnswer, code: string): readonly FlowPoint[] =>
    series.find(({ group }) => (group['ethnicity'] ?? 'all') === code)?.points ?? [];
  const counts = (points: readonly FlowPoint[]) =>
    points.map(({ joiners, leavers, netChange, otherChange, headcount }) => [
      ...[joiners, leavers, netChange, otherChange, headcount],
    ]);

  it('has every month, and zeros where nothing happened', async () => {
    const answer = await ask(BY_GROUP);

    expect(answer).toMatchObject({ metric: 'flow-series', step: 'month', by: ['ethnicity'] });
    expect(answer.series.map(({ group }) => group['ethnicity'])).toEqual([
      ...['all', 'asian', 'black', 'mixed', 'white', 'other', 'unknown'],
    ]);
    expect(counts(pointsOf(answer, 'white')).slice(0, 3)).toEqual([
      [0, 0, 0, 0, 100],
      [0, 1, -1, 0, 99],
      [0, 1, -1, 0, 98],
    ]);
    // By hand: five come in March; in June two change the answer, which is neither joining nor leaving.
    expect(counts(pointsOf(answer, 'black')).slice(0, 7)).toEqual([
      ...[
        [0, 0, 0, 0, 20],
        [0, 0, 0, 0, 20],
        [5, 0, 5, 0, 25],
        [0, 0, 0, 0, 25],
      ],
      ...[
        [0, 0, 0, 0, 25],
        [0, 0, 2, 2, 27],
        [0, 0, 0, 0, 27],
      ],
    ]);
    expect(counts(pointsOf(answer, 'unknown'))[5]).toEqual([0, 0, -2, -2, 0]);
    expect(counts(pointsOf(answer, 'asian')).every((point) => point.every((count) => count === 0))).toBe(
      true,
    );
    expect(pointsOf(answer, 'all').map(({ from, to }) => [from, to])).toEqual(
      MONTHS.slice(1).map((to, at) => [MONTHS[at], to]),
    );
  });

  it('rolls over 12 months: their leavers over the mean of 13 month ends', async () => {
    const points = pointsOf(await ask(BY_GROUP), 'white');

    expect(points.slice(0, 11).map(({ rolling }) => rolling.reason)).toEqual(
      Array.from({ length: 11 }, () => 'less-than-12-months'),
    );
    // To 31 December 2025: 11 leavers; month ends 100, 100, 99 ... 89, by hand.
    const mean = (100 + 100 + 99 + 98 + 97 + 96 + 95 + 94 + 93 + 92 + 91 + 90 + 89) / 13;
    expect(points[11]?.rolling.status).toBe('shown');
    expect(points[11]?.rolling.rate).toBeCloseTo(11 / mean, 12);
    // The next loses the first month, in which nobody left, and so has 12 leavers.
    expect(points[12]?.rolling.rate).toBeCloseTo(12 / ((mean * 13 - 100 + 88) / 13), 12);
  });

  it('looks back before the period for the 12 months of a rate', async () => {
    const whole = pointsOf(await ask(BY_GROUP), 'white');
    const late = pointsOf(await ask({ ...BY_GROUP, from: '2025-11-30' }), 'white');

    expect(late).toEqual(whole.slice(-2));
    expect(late[0]?.rolling.status).toBe('shown');
  });

  it('adds months up to quarters and years', async () => {
    const quarters = await ask({ ...PERIOD, step: 'quarter' });
    const years = await ask({ ...PERIOD, step: 'year' });

    expect(counts(quarters.series[0]?.points ?? [])).toEqual([
      ...[
        [5, 2, 3, 0, 125],
        [0, 3, -3, 0, 122],
        [0, 3, -3, 0, 119],
        [0, 3, -3, 0, 116],
      ],
    ]);
    expect(counts(years.series[0]?.points ?? [])).toEqual([[5, 11, -6, 0, 116]]);
    expect(years.about.notes.join(' ')).toContain('The months after 31 December 2025 make no whole year');
    expect(years.series[0]?.points[0]?.rolling).toMatchObject({ status: 'not-available', rate: null });
  });

  it.each([
    ['period-shorter-than-step', { step: 'year', from: '2025-03-31', to: '2025-12-31' }],
    ['period-backwards', { from: '2026-01-31', to: '2024-12-31' }],
    ['period-without-snapshot', { from: '2025-12-31', to: '2026-01-15' }],
    ['no-snapshot', { from: '2024-12-30' }],
    ['unknown-dimension', { by: ['length-of-service'] }],
    ['invalid-request', { by: ['ethnicity', 'sex'] }],
    ['unknown-value', { where: [{ dimension: 'rank', value: 'marshal' }] }],
  ])('refuses with %s: %j', async (code, question) => {
    const { body } = await force.ask<{ code: string }>('/api/flows/series', { ...PERIOD, ...question });

    expect(body.code).toBe(code);
  });

  it('has no figures for what is not held, and says so', async () => {
    const answer = await ask({ ...PERIOD, by: ['sex'] });

    expect(answer.series.map(({ group }) => group)).toEqual([{ sex: 'not-held' }]);
    expect(answer.series[0]?.points).toHaveLength(13);
    expect(
      answer.series[0]?.points.every((point) => point.status === 'not-held' && point.leavers === null),
    ).toBe(true);
  });

  it('prints the same on the command line, as JSON and CSV', async () => {
    const line = ['query', 'flows', '--force', 'EXMP', '--from', PERIOD.from, '--to', PERIOD.to];
    const options = ['--by', 'ethnicity', '--grouping', 'ethnicity-5-plus-1'];
    const { out } = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, ...options]);
    const csv = await runMusterIn(force.app, FLOW_COMMANDS, '/', [
      ...line,
      '--step',
      'year',
      '--format',
      'csv',
    ]);

    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await ask(BY_GROUP))));
    expect(csv.out.split(/\r?\n/)[1]).toMatch(/^2024-12-31,2025-12-31,shown,116,5,11,0,-6,0,/);
    expect(csv.notes.join(' ')).toContain('make no whole year');
  });

  it('has no figures for a month without a snapshot, nor for the one after it', async () => {
    const [gone] = await force.ledger.dataSource.query<{ id: string }[]>(
      `select id from workforce.snapshot where as_at = '2025-08-31'`,
    );
    await force.ledger.undoer.undo(gone?.id ?? '', 'only a try', 'steward');
    const answer = await ask(PERIOD);
    const points = answer.series[0]?.points ?? [];

    expect(points.map(({ status }) => status).slice(6, 10)).toEqual([
      ...['shown', 'not-available', 'not-available', 'shown'],
    ]);
    expect(points[7]).toMatchObject({ to: '2025-08-31', headcount: null, leavers: null, netChange: null });
    // The headcount at the end is known; who left in September and who in August is not.
    expect(points[8]).toMatchObject({ to: '2025-09-30', headcount: 119, joiners: null });
    expect(points[12]?.rolling).toMatchObject({ rate: null, reason: 'period-without-snapshot' });
    expect(answer.about.notes.join(' ')).toContain('One month ends without a snapshot');
    expect(answer.markers.map(({ asAt, kind }) => [asAt, kind])).toEqual([['2025-09-30', 'restated']]);
    const years = await ask({ ...PERIOD, step: 'year' });
    expect(counts(years.series[0]?.points ?? [])).toEqual([[5, 11, -6, 0, 116]]);
  });
});
