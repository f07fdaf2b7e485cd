import { attritionAnswerSchema, retentionAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { historyOfLines } from '../../../test/history-of-lines';
import { OpenForce } from '../../../test/open-force';

const DATES = ['2024-03-31', '2025-03-31', '2026-03-31'];
const CLASSIFICATIONS = ['ethnicity-16-plus-1', 'ethnicity-16-plus-1', 'ethnicity-18-plus-1'];
/** Chinese is O1 in the old list and A4 in the new one, where it belongs to the Asian group; Arab is O2 in the new one. */
const HISTORY = `
  chinese-1 O1 2015-01-01 x x A4
  chinese-2 O1 2015-01-01 x x left:2025-10-01:dismissal
  chinese-3 O1 2024-06-01 . x A4
  arab-1    O2 2025-06-01 . . x
  white-1   W1 2015-01-01 x x x
  white-2   W1 2015-01-01 x left:2024-12-01:dismissal .
`;

describe('attrition over a change of classification, worked out by hand', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const history = historyOfLines(DATES.length, HISTORY);
    force = await OpenForce.with(
      Object.fromEntries(DATES.map((asAt, at) => [asAt, history[at] ?? []])),
      async (_, database) => {
        const owner = new Client(database.address.owner);
        await owner.connect();
        for (const [at, asAt] of DATES.entries()) {
          const mapping = { dimensions: { ethnicity: { classification: CLASSIFICATIONS[at] } } };
          await owner.query('update workforce.snapshot set mapping = $1 where as_at = $2', [mapping, asAt]);
        }
        await owner.end();
      },
    );
  });
  afterAll(() => force.close());

  const attrition = async (question: object) =>
    force.answer('/api/attrition', attritionAnswerSchema, { from: DATES[0], to: DATES[2], ...question });
  const retention = async (question: object) =>
    force.answer('/api/attrition/retention', retentionAnswerSchema, { asAt: DATES[2], ...question });
  const GROUPED = { by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };

  it('reads every code in the list of its own snapshot, so that nobody moves from group to group', async () => {
    const { parts, missing } = await attrition(GROUPED);
    const rows = parts
      .filter(({ headcountAtStart, headcountAtEnd }) => headcountAtStart + headcountAtEnd > 0)
      .map((part) => [
        ...[part.group['ethnicity'] ?? 'all', part.headcountAtStart, part.headcountAtEnd],
        ...[part.joiners, part.leavers, part.leaversOfThoseAtStart, part.otherChange],
      ]);

    expect(missing).toBeNull();
    expect(rows).toEqual([
      ['all', 4, 4, 2, 2, 2, 0],
      ['asian', 2, 2, 1, 1, 1, 0],
      ['white', 2, 1, 0, 1, 1, 0],
      ['other', 0, 1, 1, 0, 0, 0],
    ]);
    // Days in post: 730 + 729 + 366 in the Asian group, 730 + 364 in the White one, 1 in the other.
    const days = parts.map(({ rates }) => Math.round((rates.personYears.denominator ?? 0) * 365.25));
    expect(days.filter((each) => each > 0)).toEqual([2920, 1825, 1094, 1]);
    expect(parts.find(({ group }) => group['ethnicity'] === 'asian')?.serviceAtExit.leavers).toBe(1);
  });

  it('follows a filter on a group over the change', async () => {
    const { parts } = await attrition({
      grouping: 'ethnicity-5-plus-1',
      where: [{ dimension: 'ethnicity', value: 'asian' }],
    });

    expect(parts[0]).toMatchObject({ headcountAtStart: 2, headcountAtEnd: 2, joiners: 1, leavers: 1 });
  });

  it('has no figures by single categories, and says why', async () => {
    const answer = await attrition({ by: ['ethnicity'] });
    const filtered = await attrition({ where: [{ dimension: 'ethnicity', value: 'W1' }] });

    expect(answer.missing).toMatchObject({
      ...{ dimension: 'ethnicity', status: 'not-available', reason: 'other-classification' },
    });
    expect(answer.parts.map(({ leavers }) => leavers)).toEqual([2]);
    expect(filtered.parts).toEqual([]);
    expect(answer.about.notes.join(' ')).toContain('Ethnicity is recorded in different classifications');
  });

  it('follows a cohort of the old list only by groups', async () => {
    const period = { from: DATES[1], to: DATES[2] };
    const early = async (question: object, code: string | undefined) =>
      (await attrition({ ...period, ...question })).parts.find(({ group }) => group['ethnicity'] === code)
        ?.earlyLeavers[0];

    // Joined in the year to 31 March 2025, when the old list was in use.
    expect(await early(GROUPED, 'asian')).toMatchObject({ status: 'shown', joiners: 1, share: 0 });
    expect(await early({}, undefined)).toMatchObject({ status: 'shown', joiners: 1, share: 0 });
  });

  it('observes people from the change on where no grouping bridges it', async () => {
    const single = await retention({ by: ['ethnicity'] });
    const grouped = await retention(GROUPED);
    const people = (answer: typeof single) =>
      Object.fromEntries(
        answer.curves
          .map(({ group, people: of }) => [group['ethnicity'] ?? 'all', of])
          .filter(([, of]) => of !== 0),
      );

    expect(people(grouped)).toEqual({ all: 6, asian: 3, white: 2, other: 1 });
    expect(people(single)).toEqual({ all: 4, A4: 2, O2: 1, W1: 1 });
    expect(single.about.notes.join(' ')).toContain(
      'People are observed from 31 March 2026: ethnicity is recorded in another classification before',
    );
    expect(grouped.about.snapshots.map(({ asAt }) => asAt)).toEqual([DATES[0], DATES[2]]);
  });
});
