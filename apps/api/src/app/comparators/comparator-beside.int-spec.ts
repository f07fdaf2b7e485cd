import { comparatorBesideSchema } from '@muster/contracts';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { QUERY_COMPARATORS } from './query-comparators.command';

/** So many people of one kind. */
const people = (name: string, count: number, codes: PersonRow['codes']): PersonRow[] =>
  Array.from({ length: count }, (_, at) => ({ person: `${name}${at}`, fte: 0.5, codes }));
const officer = (sex: string, rank = 'constable') => ({ 'workforce-type': 'officer', rank, sex });

/** 30 women of 100 officers who declared, 5 who did not, 10 women among staff, who are not officers. */
const MARCH_2022 = [
  ...people('a', 24, officer('female')),
  ...people('b', 6, officer('female', 'sergeant')),
  ...people('c', 70, officer('male')),
  ...people('d', 5, officer('not-stated')),
  ...people('e', 10, { 'workforce-type': 'staff', rank: 'grade-a', sex: 'female' }),
];
const MARCH_2018 = [...people('a', 9, officer('female')), ...people('c', 1, officer('prefer-not-to-say'))];
const MARCH_2019 = [...people('a', 9, officer('female')), ...people('c', 11, officer('male'))];
const MARCH_2016 = people('a', 3, { rank: 'constable', sex: 'female' });
const MARCH_2015 = people('a', 3, { 'workforce-type': 'officer', rank: 'constable', ethnicity: 'W1' });

describe('a figure of ours beside the published one', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({
      '2015-03-31': MARCH_2015,
      '2016-03-31': MARCH_2016,
      '2018-03-31': MARCH_2018,
      '2019-03-31': MARCH_2019,
      '2022-03-31': MARCH_2022,
      '2022-09-30': MARCH_2022,
    });
  });
  afterAll(() => force.close());

  const ASKED = { measure: 'women', year: 2022 };
  const post = (question: object, headers = force.analyst) =>
    force.post('/api/comparators/beside', { ...ASKED, ...question }, headers);
  const ask = (question: object) =>
    force.answer('/api/comparators/beside', comparatorBesideSchema, { ...ASKED, ...question });

  // Ours counted by hand from the people above; theirs published by the Home Office.
  it('gives both, of the same day and the same people', async () => {
    const answer = await ask({});

    expect(answer).toMatchObject({
      asAt: '2022-03-31',
      areaName: 'West Midlands',
      synthetic: true,
      own: { count: 30, declared: 100, total: 105, share: 0.3 },
      published: { count: 2_700, declared: 7_706, total: 7_706 },
      difference: -2_670,
    });
    expect(answer.differencePp).toBeCloseTo(30 - 35.0376, 3);
    expect(answer.agreed).toContain('Both count people, not full-time posts.');
  });

  it('gives one rank, and full-time posts beside full-time posts', async () => {
    expect(await ask({ rank: 'Sergeant' })).toMatchObject({
      own: { count: 6, declared: 6 },
      rankLabel: 'Sergeant',
    });
    expect(await ask({ basis: 'fte' })).toMatchObject({ own: { count: 15, share: 0.3 }, basis: 'fte' });
  });

  it('compares years of two answers when we hold no other', async () => {
    expect(await ask({ year: 2019 })).toMatchObject({ own: { count: 9, total: 20 } });
  });

  it.each([
    [{ measure: 'ethnicity', year: 2006 }, 'comparison-definitions-differ', /Chinese with Other/],
    [{ year: 2021 }, 'comparison-date-not-held', /held for 2015, 2016, 2018, 2019, 2022/],
    [{ year: 2018 }, 'comparison-definitions-differ', /female and male only/],
    [{ year: 2016 }, 'comparison-definitions-differ', /special constable: they may be counted together/],
    [{ year: 2015 }, 'comparison-definitions-differ', /does not hold sex/],
    [{ workerType: 'volunteer' }, 'comparison-definitions-differ', /volunteers/],
    [
      { workerType: 'special', rank: 'special-constable' },
      'comparison-definitions-differ',
      /only officer ranks/,
    ],
    [{ year: 1999 }, 'comparator-not-published', /no figures of this kind/],
    [{ rank: 'admiral' }, 'unknown-comparator-rank', /constable, sergeant/],
    [{ force: 'NOPE' }, 'unknown-force', /./],
  ])('refuses %j', async (question, code, reason) => {
    const problem = (await post(question)).json<{ code: string; detail: string }>();
    expect([problem.code, problem.detail]).toEqual([code, expect.stringMatching(reason)]);
  });

  it('answers analysts only', async () => {
    expect((await post({}, await openSession(force.app, ['board']))).statusCode).toBe(403);
  });

  it('leaves the question in the audit trail, without a figure', async () => {
    await ask({ purpose: 'Board paper' });
    const page = await force.app.inject({
      method: 'GET',
      url: '/api/audit',
      headers: await openSession(force.app, ['dpo']),
    });
    // Times and digests hold any four digits now and then.
    const { events } = page.json<{ events: Record<'action' | 'object' | 'purpose' | 'detail', unknown>[] }>();
    const told = events.map(({ action, object, purpose, detail }) => ({ action, object, purpose, detail }));
    const text = JSON.stringify(told.filter(({ action }) => action === 'comparators.beside'));
    expect(text).toContain('comparators.beside');
    expect(text).toContain('Board paper');
    expect(text).not.toMatch(/2670|"count"/);
  });

  it('prints both on the command line', async () => {
    const printed: string[] = [];
    const context = {
      app: force.app,
      callerDir: '.',
      print: (text: string) => void printed.push(text),
      note: () => undefined,
    };
    const asked = { beside: 'EXMP', measure: 'women', year: '2022' };
    await QUERY_COMPARATORS.run(context, [], { ...asked, format: 'csv' });
    await QUERY_COMPARATORS.run(context, [], { ...asked, format: 'json' });

    expect(printed[0]?.split('\r\n')).toEqual([
      'whose,as_at,women,declared,total,share',
      'EXMP,2022-03-31,30,100,105,0.3',
      expect.stringMatching(/^E23000014,2022-03-31,2700,7706,7706,0\.3503/) as string,
    ]);
    expect(JSON.parse(printed[1] ?? '')).toMatchObject({ metric: 'comparator-beside' });
  });
});
