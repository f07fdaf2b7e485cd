import { type EventRateRow, type EventRatesAnswer, eventRatesAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { runMusterIn } from '../../../test/run-muster-in';
import { FLOW_COMMANDS } from './query-flows.commands';

const [FIRST, HALF, LAST] = ['2025-03-31', '2025-09-30', '2026-03-31'] as const;
const PERIOD = { from: FIRST, to: LAST };

/** What a person is at each of the three snapshots: `x` in post, `.` not in the file, a reason = listed as a leaver. */
type Words = readonly [string, string, string];

function people(
  name: string,
  number: number,
  ethnicity: string,
  words: Words,
  start?: string,
): PersonRow[][] {
  return words.map((word) =>
    Array.from({ length: word === '.' ? 0 : number }, (_, at) => ({
      person: `${name}${at}`,
      codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity, unit: at % 2 ? 'north' : 'south' },
      ...(start === undefined ? {} : { serviceStart: start }),
      ...(word === 'x' ? {} : { leavingDate: '2025-08-31', leavingReason: word }),
    })),
  );
}

/** 1,000 White and 100 Black officers and 20 who have not said; by hand:
 *  White: 48 resign, 12 go to another force, one resigns and comes back; 30 and 50 join.
 *  Black: 10 resign, 2 go to another force; 10 join. Of the 20, one is gone without a reason. */
const GROUPS = [
  people('a', 939, 'W1', ['x', 'x', 'x'], '2010-04-01'),
  people('b', 48, 'W1', ['x', 'voluntary-resignation', '.'], '2024-10-01'),
  people('c', 12, 'W1', ['x', 'transfer-out', '.'], '2012-04-01'),
  people('d', 1, 'W1', ['x', 'voluntary-resignation', 'x'], '2012-04-01'),
  people('e', 30, 'W1', ['.', 'x', 'x'], '2025-06-01'),
  people('f', 50, 'W1', ['.', '.', 'x'], '2025-12-01'),
  people('g', 88, 'B1', ['x', 'x', 'x'], '2020-04-01'),
  people('h', 10, 'B1', ['x', 'voluntary-resignation', '.'], '2024-10-01'),
  people('i', 2, 'B1', ['x', 'transfer-out', '.'], '2020-04-01'),
  people('j', 10, 'B1', ['.', 'x', 'x'], '2025-06-01'),
  people('k', 19, 'NS', ['x', 'x', 'x']),
  people('l', 1, 'NS', ['x', '.', '.']),
];
const at = (snapshot: number) => GROUPS.flatMap((months) => months[snapshot] ?? []);

describe('joiners and leavers of a period', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST]: at(0), [HALF]: at(1), [LAST]: at(2) });
  });
  afterAll(() => force.close());

  const BY_GROUP = { ...PERIOD, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };
  const ask = async (question: object): Promise<EventRatesAnswer> => {
    const { status, body } = await force.ask<EventRatesAnswer>('/api/flows/rates', question);
    expect([status, status === 200 ? null : body]).toEqual([200, null]);
    return eventRatesAnswerSchema.parse(body);
  };
  const refusal = async (question: object) => {
    const { body } = await force.ask<{ code: string; detail: string }>('/api/flows/rates', question);
    return body;
  };
  const row = ({ rows }: EventRatesAnswer, code: string, dimension = 'ethnicity') =>
    rows.find(({ group }) => group[dimension] === code) as EventRateRow;

  it('counts leavers of the cohort as the Home Office does: without transfers', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers' });

    expect(answer).toMatchObject({
      ...{ metric: 'leavers', from: FIRST, to: LAST, denominator: 'start', loss: 'service' },
      ...{ eventIs: 'unwanted', eligibilityRule: null },
      comparator: { dimension: 'ethnicity', code: 'white', label: 'White' },
      family: { method: 'benjamini-hochberg', size: 1, members: ['Black'] },
    });
    expect(answer.rows.map(({ group }) => group['ethnicity'])).toEqual([
      ...['all', 'asian', 'black', 'mixed', 'white', 'other', 'unknown'],
    ]);
    expect(row(answer, 'all')).toMatchObject({ events: 60, atRisk: 1120, share: null, verdict: null });
    expect(row(answer, 'white')).toMatchObject({ events: 49, atRisk: 1000, isComparator: true });
    expect(row(answer, 'white').rate).toBeCloseTo(0.049, 12);
    expect(row(answer, 'unknown')).toMatchObject({ events: 1, atRisk: 20, undeclared: true, verdict: null });
    // 10 of 100 against 49 of 1,000, Katz by hand: 2.0408 x/÷ exp(1.96 sqrt(1/10 - 1/100 + 1/49 - 1/1000)).
    const black = row(answer, 'black');
    const reach = Math.exp(1.959963984540054 * Math.sqrt(1 / 10 - 1 / 100 + 1 / 49 - 1 / 1000));
    expect(black).toMatchObject({
      events: 10,
      atRisk: 100,
      rlMethod: 'katz',
      verdict: 'likely',
      reason: null,
    });
    expect(black.relativeLikelihood).toBeCloseTo(0.1 / 0.049, 12);
    expect(black.rlLower).toBeCloseTo(0.1 / 0.049 / reach, 9);
    expect(black.rlUpper).toBeCloseTo((0.1 / 0.049) * reach, 9);
    expect(black.excess).toBeCloseTo(5.1, 12);
    expect(black.share).toBeCloseTo(10 / 59, 12);
    // Wilson for 10 of 100, from any table: 5.52 % to 17.44 %.
    expect(black.lower).toBeCloseTo(0.0552, 4);
    expect(black.upper).toBeCloseTo(0.1744, 4);
  });

  it('says of groups without anybody that there is no rate, and tests none of them', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers' });

    expect(row(answer, 'asian')).toMatchObject({
      ...{ status: 'not-available', events: 0, atRisk: 0, rate: null, lower: null, upper: null, share: null },
      ...{ reason: 'nobody-at-risk', relativeLikelihood: null, p: null, verdict: 'cant-tell' },
    });
  });

  it('counts transfers when asked for the loss of the force', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers', loss: 'force' });

    expect(row(answer, 'white')).toMatchObject({ events: 61, atRisk: 1000 });
    expect(row(answer, 'black')).toMatchObject({ events: 12, atRisk: 100 });
  });

  it('divides by the mean of beginning and end: every leaving, Byar', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers', denominator: 'average' });
    const white = row(answer, 'white');

    // 61 leavings; 1,000 at the beginning, 1,000 - 61 + 1 + 80 = 1,020 at the end.
    expect(answer.loss).toBe('force');
    expect(white).toMatchObject({ events: 61, atRisk: 1010 });
    expect(white.rate).toBeCloseTo(61 / 1010, 12);
    expect(row(answer, 'black')).toMatchObject({ events: 12, atRisk: 99 });
    // Byar for 12, by hand: 12 (1 - 1/108 - 1.96/(3 sqrt 12))^3 = 6.19.
    const lower = 12 * (1 - 1 / 108 - 1.959963984540054 / (3 * Math.sqrt(12))) ** 3;
    expect(row(answer, 'black').lower).toBeCloseTo(lower / 99, 12);
    // The comparison stays one of cohorts, with transfers: 12 of 100 against 61 of 1,000.
    expect(row(answer, 'black').relativeLikelihood).toBeCloseTo(0.12 / 0.061, 12);
  });

  it('divides by years in post', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers', denominator: 'person-years' });

    // Days after 31 March 2025 and up to 31 March 2026, from the snapshot that shows somebody to the day before the one
    // that does not: 939 stay 365 days; 61 are seen until 29 September, 182 days, one of them again on the last
    // day; 30 from 30 September, 183 days; 50 on the last day.
    const days = 939 * 365 + 61 * 182 + 1 + 30 * 183 + 50;
    expect(row(answer, 'white').events).toBe(61);
    expect(row(answer, 'white').atRisk).toBeCloseTo(days / 365.25, 9);
    expect(row(answer, 'white').rate).toBeCloseTo((61 * 365.25) / days, 9);
  });

  it('counts joiners without comparing them: rate, share and why', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'joiners' });

    expect(answer).toMatchObject({ comparator: null, family: null, eventIs: null, loss: null });
    // 80 who came and the one who came back, over 1,000; 10 over 100.
    expect(row(answer, 'white')).toMatchObject({
      ...{ events: 81, atRisk: 1000, rate: 0.081, reason: 'joiners-are-no-cohort' },
      ...{ relativeLikelihood: null, p: null, verdict: null },
    });
    expect(row(answer, 'white').share).toBeCloseTo(81 / 91, 12);
    expect(row(answer, 'black').share).toBeCloseTo(10 / 91, 12);
    expect(row(answer, 'all')).toMatchObject({ events: 91, atRisk: 1120, reason: null });
  });

  it('says that joiners are not compared when asked for a comparator', async () => {
    const asked = await ask({ ...BY_GROUP, kind: 'joiners', comparator: 'white' });
    const plain = await ask({ ...BY_GROUP, kind: 'joiners' });
    const note = 'Joiners come from no group at risk, so they are not compared with the group asked for.';

    expect(asked).toMatchObject({ comparator: null, family: null });
    expect(asked.rows).toEqual(plain.rows);
    expect(asked.about.notes.filter((each) => !plain.about.notes.includes(each))).toEqual([note]);
  });

  it('compares groups within each unit, and prints the family of all comparisons', async () => {
    const answer = await ask({ ...BY_GROUP, by: ['unit', 'ethnicity'], kind: 'leavers' });
    const north = answer.rows.filter(({ group }) => group['unit'] === 'north');

    expect(answer.about.measured).toBe('ethnicity');
    expect(north[0]).toMatchObject({ group: { unit: 'north', ethnicity: 'all' }, events: 29 });
    expect(answer.family).toMatchObject({ size: 2, members: ['north: Black', 'south: Black'] });
    expect(answer.family?.name).toBe(
      'Leavers by ethnicity, within each unit, after 31 March 2025 and up to 31 March 2026',
    );
  });

  it('bands leavers by length of service at the beginning', async () => {
    const answer = await ask({ ...PERIOD, by: ['lengthOfService'], kind: 'leavers', loss: 'force' });
    const of = (code: string) => row(answer, code, 'length-of-service');

    // 58 of 58 began in October 2024; 939 began in April 2010; of 20 the first day is not held.
    expect(of('under-1')).toMatchObject({ events: 58, atRisk: 58, rate: 1 });
    expect(of('10-to-15')).toMatchObject({ events: 13, atRisk: 952 });
    expect(of('4-to-5')).toMatchObject({ events: 2, atRisk: 90 });
    expect(of('not-recorded')).toMatchObject({ events: 1, atRisk: 20, undeclared: true });
    expect(of('20-to-25')).toMatchObject({ status: 'not-available', atRisk: 0, rate: null });
    const joined = await ask({ ...PERIOD, by: ['length-of-service'], kind: 'joiners' });
    expect(row(joined, 'under-1', 'length-of-service')).toMatchObject({ events: 90 });
    expect(row(joined, '10-to-15', 'length-of-service')).toMatchObject({ events: 1 });
    const young = await ask({
      ...{ ...PERIOD, by: ['ethnicity'], kind: 'leavers', grouping: 'ethnicity-5-plus-1' },
      where: [{ dimension: 'length-of-service', value: 'under-1' }],
    });
    expect(row(young, 'white')).toMatchObject({ events: 48, atRisk: 48 });
  });

  it('names a dimension that is not held, and gives no number', async () => {
    const answer = await ask({ ...PERIOD, by: ['age-band'], kind: 'leavers' });

    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]).toMatchObject({
      ...{ group: { 'age-band': 'not-held' }, status: 'not-held', reason: 'not-held' },
      ...{ events: null, atRisk: null, rate: null, verdict: null },
    });
  });

  it.each([
    ['period-backwards', { from: LAST, to: FIRST }],
    ['period-without-snapshot', { from: '2025-04-10', to: '2025-08-01' }],
    ['no-snapshot', { from: '2024-12-31' }],
    ['not-a-date', { to: '2026-02-30' }],
    ['unknown-force', { force: 'XXXX' }],
    ['unknown-comparator-group', { comparator: 'martian' }],
    ['unknown-comparator-group', { comparator: 'unknown' }],
    ['unknown-dimension', { by: ['shoe-size'] }],
    ['dimension-twice', { by: ['ethnicity', 'ethnicity'] }],
    ['unknown-value', { where: [{ dimension: 'unit', value: 'atlantis' }] }],
    ['unknown-grouping', { grouping: 'nothing' }],
    ['grouping-dimension-differs', { by: ['unit'] }],
    ['invalid-request', { denominator: 'end' }],
    ['option-does-not-apply', { kind: 'joiners', loss: 'force' }],
    ['option-does-not-apply', { kind: 'promotions', loss: 'service' }],
    ['option-does-not-apply', { kind: 'joiners', eligibility: { monthsInRank: 24 } }],
    ['option-does-not-apply', { eligibility: {} }],
    ['unknown-comparator-group', { kind: 'joiners', comparator: 'martian' }],
  ])('refuses with %s: %j', async (code, question) => {
    const refused = await refusal({ ...BY_GROUP, kind: 'leavers', ...question });

    expect(refused.code).toBe(code);
    expect(refused.detail).not.toContain('martian');
    expect(refused.detail).not.toContain('atlantis');
  });

  it('moves a date to the snapshot before it, and says so', async () => {
    const answer = await ask({ ...BY_GROUP, kind: 'leavers', to: '2026-05-01' });

    expect(answer.to).toBe(LAST);
    expect(answer.about.notes.join(' ')).toContain('the figures are as at 31 March 2026');
  });

  it('prints the same on the command line, as JSON and CSV', async () => {
    const line = ['query', 'leavers', '--force', 'EXMP', '--from', FIRST, '--to', LAST, '--by', 'ethnicity'];
    const options = ['--grouping', 'ethnicity-5-plus-1', '--comparator', 'white', '--purpose', 'board'];
    const printed = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, ...options]);
    const csv = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, ...options, '--format', 'csv']);
    const wrong = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, '--denominator', 'end']);
    const early = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, '--months-in-rank', '24']);

    expect(JSON.parse(printed.out)).toEqual(
      JSON.parse(JSON.stringify(await ask({ ...BY_GROUP, kind: 'leavers', comparator: 'white' }))),
    );
    expect(csv.out.split(/\r?\n/).find((text) => text.startsWith('black'))).toMatch(
      /^black,shown,10,100,0\.1,/,
    );
    expect(wrong.no).toContain('the denominator is start, average or person-years');
    expect(early.no).toBe('option-does-not-apply: only a question about promotions asks who was eligible.');
  });

  it('keeps what was asked without values in the audit trail', async () => {
    await ask({
      ...BY_GROUP,
      kind: 'leavers',
      where: [{ dimension: 'unit', value: 'north' }],
      comparator: 'white',
    });
    const owner = new Client(force.database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ detail: object }>(
      `select detail from audit.event where action = 'flows.rates' order by seq desc limit 1`,
    );
    await owner.end();

    expect(rows[0]?.detail).toMatchObject({ kind: 'leavers', where: ['unit'] });
    expect(JSON.stringify(rows)).not.toMatch(/north|white/);
  });
});
