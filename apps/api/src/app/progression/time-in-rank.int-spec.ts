import { type TimeInRankAnswer, timeInRankAnswerSchema } from '@muster/contracts';
import { anOfficer } from '../../../test/an-officer';
import { FORCE, type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';

const DATES = ['2020-03-31', '2021-03-31', '2022-03-31', '2023-06-30'] as const;
const LAST = DATES[3];

/** What becomes of the thirty constables who all began on the day of the first snapshot: at each snapshot their rank, how it
 *  is held and since when; a dash is not in the file. Everybody else stays a constable. */
const CAREERS: Readonly<Record<string, readonly string[]>> = {
  '0 1 2': [
    '',
    'sergeant substantive 2020-10-01',
    'sergeant substantive 2020-10-01',
    'sergeant substantive 2020-10-01',
  ],
  '3 4': ['', '-', '-', '-'],
  '5 6 7': ['', '', 'sergeant substantive 2021-10-01', 'sergeant substantive 2021-10-01'],
  '8': ['', '', '-', '-'],
  '9': ['', '', 'sergeant acting 2021-12-01', 'sergeant substantive 2022-05-01'],
  '10': ['', 'sergeant acting 2020-12-01', '', ''],
};

function rowsAt(date: number): readonly PersonRow[] {
  const rows: PersonRow[] = [
    // Left out: the start is not held; it lies after the leaving; the rank is held as temporary from the first.
    { ...officer('X1', '', date), rankStart: '' },
    ...(date === 0 ? [{ ...officer('X2', '', date), rankStart: '2021-06-01' }] : []),
    officer('X3', 'constable temporary 2019-01-01', date),
  ];
  for (let number = 0; number < 30; number += 1) {
    const career = Object.entries(CAREERS).find(([who]) => who.split(' ').includes(String(number)))?.[1];
    const state = career?.[date] ?? '';
    if (state !== '-') rows.push(officer(`P${number}`, state, date));
  }
  return rows;
}

/** Constables get another code with the last snapshot, which a steward bridges. */
function officer(person: string, state: string, date: number): PersonRow {
  const [rank = 'constable', basis = 'substantive', rankStart = DATES[0]] = state.split(' ').filter(Boolean);
  const code = rank === 'constable' && date === 3 ? 'police-constable' : rank;
  const sex = Number(person.slice(1)) >= 24 ? 'male' : 'female';
  return { ...anOfficer(person, { rank: code, 'rank-basis': basis, sex }), rankStart };
}

// By hand: nobody enters late, so each share is a plain count of the thirty.
describe('time in rank, worked by hand', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const [first, second, third] = DATES;
    force = await OpenForce.with(
      { [first]: rowsAt(0), [second]: rowsAt(1), [third]: rowsAt(2) },
      async (ledger) => {
        const id = await ledger.ready(LAST, rowsAt(3));
        await ledger.dataSource.query(
          `insert into workforce.code_bridge (snapshot, force, dimension, from_code, to_code, as_at, actor)
           values ($1, $2, 'rank', 'constable', 'police-constable', $3, 'steward')`,
          [id, FORCE, LAST],
        );
        expect((await ledger.writer.publish(id, 'steward')).ok).toBe(true);
      },
    );
  });
  afterAll(() => force.close());

  const ask = (question: object): Promise<TimeInRankAnswer> =>
    force.answer('/api/progression/time-in-rank', timeInRankAnswerSchema, {
      asAt: LAST,
      rank: 'constable',
      ...question,
    });
  const inThirtieths = ({ rows }: TimeInRankAnswer['curves'][number], of = 30) =>
    rows.map(({ years, atRisk, promoted, left, stillInRank }) => [
      Math.round(years * 365.25),
      atRisk,
      ...[promoted, left, stillInRank].map((share) => Math.round(share * of * 1e9) / 1e9),
    ]);

  it('counts who is promoted, who leaves and who is still there, year by year', async () => {
    const { curves, leftOut, rank } = await ask({});
    const [all] = curves;

    expect(rank).toEqual({ code: 'constable', label: 'Constable' });
    expect(curves).toHaveLength(1);
    expect(all).toMatchObject({ status: 'shown', people: 30, startsAtYears: 0, medianYears: null });
    expect(inThirtieths(all ?? fail())).toEqual([
      [0, 30, 0, 0, 30],
      [365, 27, 3, 2, 25],
      [731, 21, 6, 3, 21],
      [1096, 20, 7, 3, 20],
    ]);
    expect(leftOut).toEqual({ withoutRankStart: 1, impossible: 1, acting: 1 });
  });

  it('ends a curve where fewer than twenty are left, and begins none without them', async () => {
    const { curves } = await ask({ by: ['sex'] });
    const of = (sex: string) => curves.find(({ group }) => group['sex'] === sex);

    expect(inThirtieths(of('female') ?? fail(), 24)).toEqual([
      [0, 24, 0, 0, 24],
      [365, 21, 3, 2, 19],
    ]);
    expect(of('female')?.endsAtYears).toBeCloseTo(365 / 365.25, 12);
    expect(of('male')).toMatchObject({
      ...{ status: 'not-available', reason: 'too-few-at-risk', people: 6 },
      rows: [],
    });
  });

  it('looks no further than the day asked about, and counts whom a filter leaves', async () => {
    const { curves, asAt } = await ask({ asAt: '2021-12-31' });
    const men = await ask({ where: [{ dimension: 'sex', value: 'male' }] });

    expect(asAt).toBe('2021-03-31');
    expect(inThirtieths(curves[0] ?? fail())).toEqual([
      [0, 30, 0, 0, 30],
      [365, 27, 3, 2, 25],
    ]);
    expect(men.curves[0]).toMatchObject({ status: 'not-available', people: 6 });
    expect(men.about.notes).toContain('Who is left out is counted without the filters.');
  });

  it('has no promotion from the highest rank, nor from one that nobody holds', async () => {
    const highest = await ask({ rank: 'chief-officer' });
    const empty = await ask({ rank: 'inspector' });

    expect(highest.curves[0]).toMatchObject({ status: 'not-available', reason: 'no-rank-above', rows: [] });
    expect(empty.curves[0]).toMatchObject({ status: 'not-available', reason: 'nobody-at-risk', people: 0 });
  });

  it('says "not held" of a dimension that is not held', async () => {
    const { curves, leftOut } = await ask({ by: ['age-band'] });

    expect(curves).toHaveLength(1);
    expect(curves[0]).toMatchObject({ status: 'not-held', people: null, rows: [] });
    expect(leftOut).toBeNull();
  });
});

function fail(): never {
  throw new Error('there is no such curve');
}
