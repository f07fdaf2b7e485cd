import { type ShareChangeAnswer, shareChangeAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { EventFixture } from '../../../test/event-fixture';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { QUERY_SHARE_CHANGE } from './query-share-change.command';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'];
const GONE = { leavingDate: '2025-10-31' };

/** `number` people who are the same in everything, with what they were at the first date and are at the last. */
function people(
  name: string,
  number: number,
  was: readonly [type: string, ethnicity: string] | null,
  is: readonly [type: string, ethnicity: string] | { leavingReason: string } | null,
): readonly { before: PersonRow | null; after: PersonRow | null }[] {
  return Array.from({ length: number }, (_, at) => {
    const row = (state: readonly [string, string]): PersonRow => ({
      person: `${name}${at}`,
      codes: { 'workforce-type': state[0], ethnicity: state[1] },
    });
    const before = was && row(was);
    if (is === null || 'leavingReason' in is) {
      return { before, after: before && is ? { ...before, ...GONE, ...is } : null };
    }
    return { before, after: row(is) };
  });
}

const B1 = ['officer', 'B1'] as const;
const W1 = ['officer', 'W1'] as const;
const NS = ['officer', 'NS'] as const;
/** The example of docs/methods/share-change.md, person by person: 40 of 800 become 54 of 900. */
const HISTORY = [
  // Stay as they are: 30 and 697; two in each direction give another answer; 40 never say.
  ...people('a', 30, B1, B1),
  ...people('b', 697, W1, W1),
  ...people('c', 2, B1, W1),
  ...people('d', 2, W1, B1),
  ...people('e', 40, NS, NS),
  // Joining: 18 of 150.
  ...people('f', 18, null, B1),
  ...people('g', 132, null, W1),
  // Leaving: 7 of 60, some of them without a reason.
  ...people('h', 7, B1, { leavingReason: 'voluntary-resignation' }),
  ...people('i', 50, W1, { leavingReason: 'normal-retirement' }),
  ...people('j', 3, W1, null),
  // Transfers: 1 more, 5 fewer: to other forces, away on a secondment, from community support, from another force.
  ...people('k', 6, W1, { leavingReason: 'transfer-out' }),
  ...people('l', 1, W1, null),
  ...people('m', 1, ['pcso', 'B1'], B1),
  ...people('n', 1, null, W1),
  // Declaration: 2 of 15. Three and fourteen answer, one each withdraws.
  ...people('o', 3, NS, B1),
  ...people('p', 14, NS, W1),
  ...people('q', 1, B1, NS),
  ...people('r', 1, W1, NS),
  // Nobody the question counts.
  ...people('s', 5, ['pcso', 'W1'], ['pcso', 'B1']),
  ...people('t', 1, ['staff', 'A1'], ['staff', 'A1']),
];
const at = (side: 'before' | 'after') => HISTORY.flatMap((person) => person[side] ?? []);

describe('why a share moved', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST]: at('before'), [LAST]: at('after') }, (ledger) =>
      new EventFixture(ledger).publish([
        { person: 'l0', event: 'secondment-out-start', date: '2025-09-01' },
        { person: 'n0', event: 'joiner', date: '2025-09-01', route: 'transfer-in' },
      ]),
    );
  });
  afterAll(() => force.close());

  const OFFICERS = { where: [{ dimension: 'workforceType', value: 'officer' }] };
  const ASKED = { from: FIRST, to: LAST, grouping: 'ethnicity-5-plus-1' };
  const post = (question: object, headers = force.analyst) =>
    force.post('/api/share-change', { ...ASKED, ...question }, headers);
  const ask = (question: object): Promise<ShareChangeAnswer> =>
    force.answer('/api/share-change', shareChangeAnswerSchema, { ...ASKED, ...question });
  const groupOf = ({ groups }: ShareChangeAnswer, code: string) => groups.find(({ group }) => group === code);

  it('splits the change as worked out by hand', async () => {
    const answer = await ask(OFFICERS);

    expect(answer.groups.map(({ group }) => group)).toEqual(['asian', 'black', 'mixed', 'white', 'other']);
    expect(groupOf(answer, 'black')).toEqual({
      ...{ group: 'black', label: 'Black', status: 'shown', reason: null, smallNumber: false },
      before: { headcount: 40, declared: 800, share: 0.05 },
      after: { headcount: 54, declared: 900, share: 0.06 },
      change: 0.01,
      parts: [
        { cause: 'joining', group: 18, declared: 150, part: expect.closeTo(9.75 / 850, 14) as number },
        { cause: 'leaving', group: -7, declared: -60, part: expect.closeTo(-3.7 / 850, 14) as number },
        { cause: 'transfers', group: 1, declared: -5, part: expect.closeTo(1.275 / 850, 14) as number },
        { cause: 'reclassification', group: 0, declared: 0, part: 0 },
        { cause: 'declaration', group: 2, declared: 15, part: expect.closeTo(1.175 / 850, 14) as number },
      ],
    });
    expect([answer.about.people, answer.about.population]).toEqual(['officers', 'Police officers in post']);
    expect(answer.about.notes).toEqual([
      'The people of this force are invented.',
      'The entry route is not held for everybody: who joined without one counts as joining.',
      'The reason for leaving is not held for everybody: who left without one counts as leaving.',
      'Career breaks and secondments that leave the files count as transfers.',
      'True counts below 10 are marked: they may identify people. Handle with care.',
    ]);
  });

  it('splits the change of Black people beside that of a group that pools them', async () => {
    const grouping = 'ethnic-minorities-excluding-white-minorities';
    const answer = await ask({ ...OFFICERS, grouping });
    const named = await ask(OFFICERS);

    expect(answer.groups.map(({ group }) => group)).toEqual([
      ...['asian', 'black', 'ethnic-minorities', 'white'],
    ]);
    expect(groupOf(answer, 'black')).toEqual(groupOf(named, 'black'));
    expect(groupOf(answer, 'white')).toEqual(groupOf(named, 'white'));
    // No officer is of another group of the pool, so the pool moves as its only group does.
    expect(groupOf(answer, 'ethnic-minorities')?.parts).toEqual(groupOf(named, 'black')?.parts);
    expect(answer.about.notes).toContain('The groups overlap: a person may be counted in several rows.');
  });

  it('has only people who change their answer where everybody stays', async () => {
    const answer = await ask({ where: [{ dimension: 'workforce-type', value: 'pcso' }] });

    // By hand: 1 of 6 before, 5 of 5 after; one left for the officers.
    expect(groupOf(answer, 'black')?.parts).toMatchObject([
      { cause: 'joining', group: 0, declared: 0, part: 0 },
      { cause: 'leaving', group: 0, declared: 0, part: 0 },
      { cause: 'transfers', group: -1, declared: -1 },
      { cause: 'reclassification', group: 5, declared: 0 },
      { cause: 'declaration', group: 0, declared: 0, part: 0 },
    ]);
  });

  it('counts a move from one workforce type to another as a transfer', async () => {
    const answer = await ask({ characteristic: 'workforce-type', grouping: undefined });

    expect(groupOf(answer, 'pcso')?.parts[2]).toMatchObject({ cause: 'transfers', group: -1 });
    expect(groupOf(answer, 'pcso')?.parts[3]).toMatchObject({ cause: 'reclassification', group: 0 });
  });

  it('has no share where nobody has declared at a date', async () => {
    const where = [{ dimension: 'ethnicity', value: 'unknown' }];
    const black = groupOf(await ask({ where }), 'black');

    expect(black).toMatchObject({ status: 'not-available', reason: 'nobody-declared', change: null });
    expect(black?.before).toEqual({ headcount: 0, declared: 0, share: null });
    expect(black?.parts.every(({ part }) => part === null)).toBe(true);
  });

  it('has one row without a number where the characteristic is not held', async () => {
    const answer = await ask({ characteristic: 'age-band', grouping: undefined });
    const nothing = { headcount: null, declared: null, share: null };

    expect(answer.groups).toEqual([
      {
        ...{ group: 'not-held', label: 'Not held', status: 'not-held', reason: 'not-held' },
        ...{ before: nothing, after: nothing, change: null, smallNumber: false, parts: [] },
      },
    ]);
    expect(answer.about.notes).toContain('Age band is not held at both dates.');
  });

  it('says which snapshots were taken for the dates', async () => {
    const answer = await ask({ from: '2025-05-01', to: '2026-05-01' });

    expect([answer.from, answer.to]).toEqual([FIRST, LAST]);
    expect(answer.about.notes.filter((note) => note.includes('no snapshot'))).toHaveLength(2);
  });

  it.each([
    ['period-backwards', { from: LAST, to: FIRST }],
    ['period-without-snapshot', { to: '2025-06-30' }],
    ['no-snapshot', { from: '2024-03-31' }],
    ['not-a-date', { from: '2025-02-30' }],
    ['unknown-force', { force: 'NONE' }],
    ['unknown-dimension', { characteristic: 'shoe-size' }],
    ['unknown-grouping', { grouping: 'no-such-grouping' }],
    ['grouping-dimension-differs', { characteristic: 'workforce-type' }],
    ['unknown-value', { where: [{ dimension: 'ethnicity', value: 'Z9' }] }],
  ])('refuses with %s, and does not repeat what was asked: %j', async (code, question) => {
    const refused = await post(question);

    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.json<{ code: string }>().code).toBe(code);
    expect(refused.body).not.toMatch(/shoe-size|no-such-grouping|Z9|NONE/);
  });

  it('is for analysts only, and writes every question down without a value', async () => {
    expect((await post(OFFICERS, await openSession(force.app, ['steward']))).statusCode).toBe(403);
    await ask({ ...OFFICERS, purpose: 'Annual report' });

    const owner = new Client(force.database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<Record<string, unknown>>(
      `select actor, purpose, detail from audit.event
        where action = 'share-change.ask' and outcome = 'done' order by seq desc limit 1`,
    );
    await owner.end();
    expect(rows[0]).toMatchObject({ actor: 'test-analyst', purpose: 'Annual report' });
    expect(rows[0]?.['detail']).toMatchObject({ from: FIRST, to: LAST, where: ['workforceType'] });
    expect(JSON.stringify(rows)).not.toContain('officer');
  });

  describe('on the command line', () => {
    const run = (...words: string[]) =>
      runMusterIn(force.app, [QUERY_SHARE_CHANGE], '.', [
        ...['query', 'share-change', '--force', 'EXMP', '--from', FIRST, '--grouping', 'ethnicity-5-plus-1'],
        ...words,
      ]);

    it('prints the same answer as the page gets', async () => {
      const { out, notes } = await run('--to', LAST, '--where', 'workforceType=officer');
      const answer = await ask(OFFICERS);

      expect(JSON.parse(out)).toEqual(answer);
      expect(notes).toEqual(answer.about.notes);
    });

    it('prints a line of CSV for each group and cause', async () => {
      const { out } = await run('--to', LAST, '--where', 'workforceType=officer', '--format', 'csv');
      const [header = '', ...lines] = out.split('\r\n');

      expect(header).toBe(
        'ethnicity,status,reason,headcountBefore,declaredBefore,shareBefore,headcountAfter,declaredAfter,shareAfter,change,cause,groupGained,declaredGained,part',
      );
      expect(lines).toHaveLength(25);
      expect(lines[5]).toMatch(/^black,shown,,40,800,0\.05,54,900,0\.06,0\.01,joining,18,150,0\.01147/);
    });

    it.each([
      ['the last date', []],
      ['a real option', ['--to', LAST, '--by', 'sex']],
    ])('asks for %s', async (_, words) => {
      expect((await run(...words)).no).toMatch(/^bad-usage/);
    });
  });
});
