import { type EventRateRow, type EventRatesAnswer, eventRatesAnswerSchema } from '@muster/contracts';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { runMusterIn } from '../../../test/run-muster-in';
import { FLOW_COMMANDS } from './query-flows.commands';

const [FIRST, HALF, LAST] = ['2025-03-31', '2025-09-30', '2026-03-31'] as const;

/** `number` people with their rank at each of the three snapshots; `acting:` before it = held as acting, `.` = gone. */
function people(
  name: string,
  number: number,
  ethnicity: string,
  ranks: readonly [string, string, string],
  { rankStart, type = 'officer' }: { readonly rankStart?: string; readonly type?: string } = {
    rankStart: '2020-01-01',
  },
): PersonRow[][] {
  return ranks.map((word) => {
    const rank = word.replace('acting:', '');
    const codes = {
      ...{ 'workforce-type': type, rank, ethnicity },
      'rank-basis': word === rank ? 'substantive' : 'acting',
    };
    return Array.from({ length: word === '.' ? 0 : number }, (_, at) => ({
      ...{ person: `${name}${at}`, codes },
      ...(rankStart === undefined ? {} : { rankStart }),
    }));
  });
}

const GROUPS = [
  people('a', 20, 'W1', ['constable', 'sergeant', 'sergeant']),
  people('b', 180, 'W1', ['constable', 'constable', 'constable']),
  people('c', 5, 'B1', ['constable', 'constable', 'sergeant']),
  people('d', 95, 'B1', ['constable', 'constable', 'constable']),
  // Four months in the rank at the beginning.
  people('e', 1, 'W1', ['constable', 'sergeant', 'sergeant'], { rankStart: '2024-12-01' }),
  people('f', 49, 'W1', ['constable', 'constable', 'constable'], { rankStart: '2024-12-01' }),
  // The first day in the rank is not held.
  people('g', 1, 'W1', ['constable', 'sergeant', 'sergeant'], {}),
  people('h', 9, 'W1', ['constable', 'constable', 'constable'], {}),
  people('i', 6, 'W1', ['sergeant', 'inspector', 'inspector']),
  people('j', 34, 'W1', ['sergeant', 'sergeant', 'sergeant']),
  // Nothing is above a chief officer, nor on the ladder of community support.
  people('k', 3, 'W1', ['chief-officer', 'chief-officer', 'chief-officer']),
  people(
    'l',
    7,
    'W1',
    ['community-support-officer', 'community-support-officer', 'community-support-officer'],
    {
      type: 'pcso',
    },
  ),
  people('m', 2, 'W1', ['acting:sergeant', 'sergeant', 'sergeant']),
  people('n', 2, 'W1', ['acting:sergeant', 'acting:sergeant', 'acting:sergeant']),
  people('o', 5, 'W1', ['constable', 'acting:sergeant', 'acting:sergeant']),
  people('p', 10, 'W1', ['constable', '.', '.']),
  // Promoted twice.
  people('q', 1, 'W1', ['constable', 'sergeant', 'inspector']),
];
const at = (snapshot: number) => GROUPS.flatMap((months) => months[snapshot] ?? []);

describe('promotions of a period', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST]: at(0), [HALF]: at(1), [LAST]: at(2) });
  });
  afterAll(() => force.close());

  const ask = async (question: object = {}): Promise<EventRatesAnswer> => {
    const { status, body } = await force.ask<EventRatesAnswer>('/api/flows/rates', {
      ...{ kind: 'promotions', from: FIRST, to: LAST, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' },
      ...question,
    });
    expect([status, status === 200 ? null : body]).toEqual([200, null]);
    return eventRatesAnswerSchema.parse(body);
  };
  const row = ({ rows }: EventRatesAnswer, group: Record<string, string>) =>
    rows.find((each) =>
      Object.entries(group).every(([dimension, code]) => each.group[dimension] === code),
    ) as EventRateRow;

  it('counts who was in post in a rank with another above it, and turns the ratio round', async () => {
    const answer = await ask();

    // By hand: 200 + 50 + 10 + 40 + 4 + 5 + 10 + 1 White officers, of whom 20 + 1 + 1 + 6 + 2 + 1 were promoted.
    expect(row(answer, { ethnicity: 'white' })).toMatchObject({
      events: 31,
      atRisk: 320,
      isComparator: true,
    });
    const black = row(answer, { ethnicity: 'black' });
    expect(black).toMatchObject({ events: 5, atRisk: 100, rate: 0.05, verdict: 'cant-tell' });
    expect(black.relativeLikelihood).toBeCloseTo(31 / 320 / (5 / 100), 12);
    expect(black.excess).toBeCloseTo(5 - (100 * 31) / 320, 12);
    expect(black.moreYears).toBeGreaterThanOrEqual(1);
    expect(answer).toMatchObject({ eventIs: 'wanted', loss: null });
    expect(answer.eligibilityRule).toBe(
      'Everybody in post in a rank or grade that has another above it on the ladder of their workforce type.',
    );
  });

  it('narrows by time in the rank, and counts whom it cannot tell', async () => {
    const answer = await ask({ eligibility: { monthsInRank: 24 } });

    // Without the 50 of four months and the 10 without a first day: 260, of whom 20 + 6 + 2 + 1 were promoted.
    expect(row(answer, { ethnicity: 'white' })).toMatchObject({ events: 29, atRisk: 260 });
    expect(answer.eligibilityRule).toContain('for at least 2 years');
    expect(answer.about.notes.join(' ')).toContain('Left out because a first day is not held: 10 people');
    const four = await ask({ eligibility: { monthsInRank: 3 } });
    expect(row(four, { ethnicity: 'white' })).toMatchObject({ events: 30, atRisk: 310 });
  });

  it('leaves out who only acts when asked to', async () => {
    const answer = await ask({ eligibility: { substantiveOnly: true } });

    expect(row(answer, { ethnicity: 'white' })).toMatchObject({ events: 29, atRisk: 316 });
    expect(answer.eligibilityRule).toContain('not as temporary or acting');
  });

  it('is asked rank by rank, with the rank before the promotion', async () => {
    const answer = await ask({ by: ['rank', 'ethnicity'] });

    expect(row(answer, { rank: 'sergeant', ethnicity: 'white' })).toMatchObject({ events: 8, atRisk: 44 });
    expect(row(answer, { rank: 'constable', ethnicity: 'white' })).toMatchObject({ events: 23, atRisk: 276 });
    expect(row(answer, { rank: 'constable', ethnicity: 'all' })).toMatchObject({ events: 28, atRisk: 376 });
    expect(row(answer, { rank: 'chief-officer' })).toBeUndefined();
  });

  it('divides every promotion by the mean of who could be promoted, and by years', async () => {
    const average = await ask({ denominator: 'average' });
    const years = await ask({ denominator: 'person-years', eligibility: { monthsInRank: 24 } });

    // 32 promotions; 320 at the beginning and 310 at the end, for ten have left.
    expect(row(average, { ethnicity: 'white' })).toMatchObject({ events: 32, atRisk: 315 });
    // 95 are constables for the 365 days; 5 until the last day, when they have a new rank and the old first day.
    expect(row(years, { ethnicity: 'black' }).atRisk).toBeCloseTo((100 * 365) / 365.25, 9);
    expect(row(years, { ethnicity: 'black' })).toMatchObject({ events: 5 });
  });

  it('counts nobody as eligible where a first day that the rule asks for is not held', async () => {
    const service = await ask({ eligibility: { monthsOfService: 12 } });

    // Nobody's first day of service is in the files: nobody can be told to be eligible.
    expect(row(service, { ethnicity: 'all' })).toMatchObject({
      ...{ status: 'not-available', reason: 'nobody-at-risk', rate: null, atRisk: 0 },
    });
    expect(service.about.notes.join(' ')).toContain('420 people who might have been promoted');
  });

  it('is the same on the command line', async () => {
    const line = [
      'query',
      'promotions',
      '--force',
      'EXMP',
      '--from',
      FIRST,
      '--to',
      LAST,
      '--by',
      'ethnicity',
    ];
    const options = ['--grouping', 'ethnicity-5-plus-1', '--months-in-rank', '24', '--substantive-only'];
    const { out } = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, ...options]);
    const eligibility = { monthsInRank: 24, monthsOfService: 0, substantiveOnly: true };
    const wrong = await runMusterIn(force.app, FLOW_COMMANDS, '/', [...line, '--months-in-rank', 'two']);

    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await ask({ eligibility }))));
    expect(wrong.no).toContain('months in rank and of service are whole numbers');
  });
});
