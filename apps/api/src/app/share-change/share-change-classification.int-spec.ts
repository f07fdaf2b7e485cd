import { type ShareChangeAnswer, shareChangeAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { OpenForce } from '../../../test/open-force';

const [FIRST, LAST] = ['2025-03-31', '2026-03-31'];
/** Code in 16+1, code in 18+1, people: nobody joins or leaves. Arab is Other in both; one person answers anew. */
const PEOPLE: readonly (readonly [string, string, number])[] = [
  ['W1', 'W1', 60],
  ['B1', 'B1', 15],
  ['O1', 'A4', 20],
  ['O9', 'O2', 4],
  ['O1', 'W1', 1],
];
const rows = (list: 0 | 1) =>
  PEOPLE.flatMap((codes, kind) =>
    Array.from({ length: codes[2] }, (_, at) => ({
      person: `${kind}-${at}`,
      codes: { 'workforce-type': 'officer', ethnicity: codes[list] },
    })),
  );

describe('why a share moved when the classification changed', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with({ [FIRST]: rows(0), [LAST]: rows(1) }, async (_, database) => {
      const owner = new Client(database.address.owner);
      await owner.connect();
      await owner.query(
        `update workforce.snapshot set mapping = '{"dimensions": {"ethnicity": {"classification": "ethnicity-16-plus-1"}}}'
          where as_at = $1`,
        [FIRST],
      );
      await owner.end();
    });
  });
  afterAll(() => force.close());

  const ask = (question: object): Promise<ShareChangeAnswer> =>
    force.answer('/api/share-change', shareChangeAnswerSchema, { from: FIRST, to: LAST, ...question });

  it('follows the groups of a grouping that covers both lists', async () => {
    const answer = await ask({ grouping: 'ethnicity-5-plus-1' });
    const asian = answer.groups.find(({ group }) => group === 'asian');

    // By hand: Chinese is O1 in the list of 16 and A4 in that of 18, and Asian in the grouping of both.
    expect(asian).toMatchObject({
      status: 'shown',
      before: { headcount: 21, declared: 100, share: 0.21 },
      after: { headcount: 20, declared: 100, share: 0.2 },
    });
    expect(asian?.change).toBeCloseTo(-0.01, 15);
    expect(asian?.parts.map(({ part }) => part)).toEqual([0, 0, 0, asian?.change, 0]);
    expect(answer.about.notes.filter((note) => note.includes('The grouping covers both'))).toHaveLength(1);
  });

  it('has no figure by single categories, and says why', async () => {
    const answer = await ask({});

    expect(answer.groups).toHaveLength(18);
    for (const group of answer.groups) {
      expect(group).toMatchObject({ status: 'not-available', reason: 'other-classification', change: null });
      expect(group.before).toEqual({ headcount: null, declared: null, share: null });
      expect(group.parts).toEqual([]);
    }
    expect(answer.about.notes).toContainEqual(
      expect.stringContaining('The two are only compared by a grouping that covers both.'),
    );
  });

  it('has no figure under a filter that would not mean the same at both dates', async () => {
    const where = [{ dimension: 'ethnicity', value: 'W1' }];
    const answer = await ask({ characteristic: 'workforce-type', where });

    expect(answer.groups).toHaveLength(1);
    expect(answer.groups[0]).toMatchObject({ group: 'officer', reason: 'other-classification' });
  });

  it('filters by a group that both lists know', async () => {
    const where = [{ dimension: 'ethnicity', value: 'asian' }];
    const answer = await ask({ characteristic: 'workforce-type', grouping: 'ethnicity-5-plus-1', where });

    // By hand: one of 21 is no longer counted, and everybody is an officer.
    expect(answer.groups).toMatchObject([
      { group: 'officer', status: 'shown', before: { headcount: 21 }, after: { headcount: 20 }, change: 0 },
    ]);
    expect(answer.groups[0]?.parts[2]).toEqual({ cause: 'transfers', group: -1, declared: -1, part: 0 });
  });
});
