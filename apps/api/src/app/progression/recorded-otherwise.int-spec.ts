import {
  actingAnswerSchema,
  rankFlowsAnswerSchema,
  rankProfileAnswerSchema,
  timeInRankAnswerSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { OpenForce } from '../../../test/open-force';
import { rankedLives } from '../../../test/ranked-lives';

const [EARLIEST, FROM, TO] = ['2024-03-31', '2025-03-31', '2026-03-31'] as const;
const period = { from: FROM, to: TO };
const FIVE = { grouping: 'ethnicity-5-plus-1' };

// The first date is recorded in 16+1, the second in 18+1; the one before holds no ethnicity. Counts by hand.
describe('progression over dates that record ethnicity otherwise', () => {
  let force: OpenForce;

  beforeAll(async () => {
    const early = rankedLives('before').map(({ codes: { ethnicity: _, ...codes }, ...row }) => ({
      ...row,
      codes,
    }));
    force = await OpenForce.with(
      { [EARLIEST]: early, [FROM]: rankedLives('before'), [TO]: rankedLives('after') },
      async ({ dataSource }) => {
        await dataSource.query('update workforce.snapshot set mapping = $2 where as_at = $1', [
          FROM,
          JSON.stringify({ dimensions: { ethnicity: { classification: 'ethnicity-16-plus-1' } } }),
        ]);
      },
    );
  });
  afterAll(() => force.close());

  const ask = <T>(metric: string, schema: z.ZodType<T>, question: object): Promise<T> =>
    force.answer(`/api/progression/${metric}`, schema, question);
  const profile = (question: object) =>
    ask('rank-profile', rankProfileAnswerSchema, { ...period, ...question });

  it('shows one date of single categories, and both of groups', async () => {
    const single = await profile({});
    const grouped = await profile(FIVE);
    const rowIn = ({ rows }: typeof single, code: string) =>
      rows.find(({ rank, orAbove, group }) => rank === 'sergeant' && !orAbove && group === code);

    expect(rowIn(single, 'B1')).toMatchObject({
      before: { status: 'not-available', headcount: null, share: null },
      after: { status: 'shown', headcount: 2 },
      changePoints: null,
    });
    expect(single.about.notes.join(' ')).toContain(
      'Ethnicity is recorded in another classification at 31 March 2025: nothing is shown for that date.',
    );
    expect(rowIn(grouped, 'black')).toMatchObject({ before: { headcount: 2 }, after: { headcount: 2 } });
    expect(rowIn(grouped, 'black')?.changePoints).toBeCloseTo(-4.8484848484848485, 10);
  });

  it('says "not held" of the date that does not hold it', async () => {
    const { rows, about } = await profile({ ...FIVE, from: EARLIEST });
    const row = rows.find(({ rank, group }) => rank === 'sergeant' && group === 'black');

    expect(row).toMatchObject({ before: { status: 'not-held', headcount: null }, changePoints: null });
    expect(about.notes).toContain('Not held at 31 March 2024: ethnicity.');
  });

  it('shows who acts, and not who kept a rank, where the two dates do not agree', async () => {
    const acting = (question: object) =>
      ask('acting', actingAnswerSchema, { ...period, by: ['ethnicity'], ...question });
    const single = await acting({});
    const grouped = await acting(FIVE);
    const before = await acting({ ...FIVE, from: EARLIEST });

    expect(single.rows[0]).toMatchObject({
      acting: { people: 3 },
      kept: { status: 'not-available', reason: 'other-classification', of: null },
    });
    expect(grouped.rows[0]?.kept).toMatchObject({ people: 2, of: 4 });
    expect(before.rows[0]?.kept).toMatchObject({ status: 'not-held', reason: 'not-held', of: null });
  });

  it('follows no moves of people whom a filter cannot find at both dates', async () => {
    const flows = (question: object) => ask('rank-flows', rankFlowsAnswerSchema, { ...period, ...question });
    const single = await flows({ where: [{ dimension: 'ethnicity', value: 'B1' }] });
    const grouped = await flows({ ...FIVE, where: [{ dimension: 'ethnicity', value: 'black' }] });
    const missing = await flows({ from: EARLIEST, where: [{ dimension: 'ethnicity', value: 'B1' }] });

    expect(single).toMatchObject({ status: 'not-available', moves: [] });
    expect(single.reason).toContain('another classification');
    expect(grouped.moves.find(({ kind }) => kind === 'up' && kind)).toMatchObject({ people: 1 });
    expect(grouped.moves.filter(({ from }) => from === 'constable')).toEqual([
      { from: 'constable', to: 'sergeant', kind: 'up', people: 1 },
      { from: 'constable', to: 'constable', kind: 'stayed', people: 6 },
      { from: 'constable', to: 'other-type', kind: 'other', people: 1 },
    ]);
    expect(missing.status).not.toBe('shown');
  });

  it('observes times in rank from the snapshot that can be counted beside the last one', async () => {
    const times = (question: object) =>
      ask('time-in-rank', timeInRankAnswerSchema, { asAt: TO, rank: 'constable', ...question });
    const single = await times({ by: ['ethnicity'] });
    const grouped = await times({ by: ['ethnicity'], ...FIVE });
    const plain = await times({});

    expect(single.about.notes.join(' ')).toContain('People are observed from 31 March 2026 on');
    expect(grouped.about.notes.join(' ')).toContain('People are observed from 31 March 2025 on');
    expect(plain.about.notes.join(' ')).not.toContain('observed from');
    expect(single.curves[0]).toMatchObject({ status: 'not-available', rows: [] });
  });
});
