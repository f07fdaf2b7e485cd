import {
  actingAnswerSchema,
  disparityRatioAnswerSchema,
  rankFlowsAnswerSchema,
  rankProfileAnswerSchema,
} from '@muster/contracts';
import { type z } from 'zod';
import { FORCE, type LedgerFixture } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';
import { openSession } from '../../../test/open-session';
import { rankedLives } from '../../../test/ranked-lives';
import { runMusterIn } from '../../../test/run-muster-in';
import { PROGRESSION_COMMANDS } from './progression.commands';

const [FROM, TO, LATER] = ['2025-03-31', '2026-03-31', '2026-06-30'] as const;
const GROUPS = { grouping: 'ethnicity-5-plus-1' };
const OFFICERS = [{ dimension: 'workforce-type', value: 'officer' }];

// Counts, shares and ratios by hand from apps/api/test/ranked-lives.ts; intervals with Python's mpmath (40 digits).
describe('progression, worked by hand', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(
      { [FROM]: rankedLives('before'), [TO]: rankedLives('after') },
      publishNewCodes,
    );
  });
  afterAll(() => force.close());

  /** All constables get another code. One of them is promoted, one acting sergeant goes back, one sergeant gets a code that
   *  nobody bridges. */
  async function publishNewCodes(ledger: LedgerFixture): Promise<void> {
    let [promoted, unbridged] = [false, false];
    const rows = rankedLives('after').map((row) => {
      const { rank, 'rank-basis': basis } = row.codes;
      const to = (code: string) => ({
        ...row,
        codes: { ...row.codes, rank: code, 'rank-basis': 'substantive' },
      });
      if (rank === 'sergeant' && basis === 'acting') return to('police-constable');
      if (rank === 'sergeant' && !unbridged) {
        unbridged = true;
        return to('skipper');
      }
      if (rank !== 'constable') return row;
      if (promoted) return to('police-constable');
      promoted = true;
      return to('sergeant');
    });
    const id = await ledger.ready(LATER, rows);
    await ledger.dataSource.query(
      `insert into workforce.code_bridge (snapshot, force, dimension, from_code, to_code, as_at, actor)
       values ($1, $2, 'rank', 'constable', 'police-constable', $3, 'steward')`,
      [id, FORCE, LATER],
    );
    expect((await ledger.writer.publish(id, 'steward')).ok).toBe(true);
  }

  const post = (metric: string, question: object, headers = force.analyst) =>
    force.post(`/api/progression/${metric}`, question, headers);
  const ask = <T>(metric: string, schema: z.ZodType<T>, question: object): Promise<T> =>
    force.answer(`/api/progression/${metric}`, schema, question);
  const period = { from: FROM, to: TO };

  describe('the rank profile', () => {
    const profile = (question: object = {}) =>
      ask('rank-profile', rankProfileAnswerSchema, { ...period, ...GROUPS, ...question });

    it('shows each rank on its own and with those above, highest first', async () => {
      const { rows } = await profile();
      const lines = rows.filter(({ group }) => group === 'black').map(({ rankLabel }) => rankLabel);

      expect(lines.slice(-8)).toEqual([
        'Chief Inspector or above',
        'Inspector',
        'Inspector or above',
        'Sergeant',
        'Sergeant or above',
        'Constable',
        'Constable or above',
        'Not recorded',
      ]);
      expect(new Set(rows.map(({ group }) => group))).toEqual(
        new Set(['asian', 'black', 'mixed', 'white', 'other', 'unknown']),
      );
    });

    it('gives Black sergeants their share, and the change with its interval', async () => {
      const { rows } = await profile();
      const row = rows.find(
        ({ rank, orAbove, group }) => rank === 'sergeant' && !orAbove && group === 'black',
      );

      expect(row).toMatchObject({
        before: { status: 'shown', headcount: 2 },
        after: { status: 'shown', headcount: 2 },
        smallNumber: true,
        undeclared: false,
      });
      expect(row?.before.share).toBeCloseTo(2 / 11, 12);
      expect(row?.before.shareOfGroup).toBeCloseTo(2 / 10, 12);
      expect(row?.after.share).toBeCloseTo(2 / 15, 12);
      expect(row?.after.lower).toBeCloseTo(0.037361259103065351, 12);
      expect(row?.after.upper).toBeCloseTo(0.37881982832322361, 12);
      expect(row?.after.shareOfGroup).toBeCloseTo(2 / 10, 12);
      expect(row?.changePoints).toBeCloseTo(-4.8484848484848485, 10);
      expect(row?.changeLower).toBeCloseTo(-35.885796214571567, 10);
      expect(row?.changeUpper).toBeCloseTo(22.950966603706361, 10);
    });

    it('counts sergeants and above together', async () => {
      const { rows } = await profile();
      const row = rows.find(
        ({ rank, orAbove, group }) => rank === 'sergeant' && orAbove && group === 'black',
      );

      expect([row?.before.headcount, row?.after.headcount]).toEqual([2, 3]);
      expect(row?.after.share).toBeCloseTo(3 / 19, 12);
      expect(row?.changePoints).toBeCloseTo(1.5037593984962406, 10);
      expect(row?.changeLower).toBeCloseTo(-26.130740062253187, 10);
      expect(row?.changeUpper).toBeCloseTo(25.582734505117972, 10);
    });

    it('counts the undeclared without a share, and gives no share where nobody is', async () => {
      const { rows } = await profile();
      const of = (rank: string, group: string) =>
        rows.find((row) => row.rank === rank && !row.orAbove && row.group === group);

      expect(of('constable', 'unknown')?.after).toMatchObject({ status: 'shown', headcount: 1, share: null });
      expect(of('chief-officer', 'white')?.after).toMatchObject({
        status: 'not-available',
        headcount: 0,
        share: null,
      });
      expect(of('chief-officer', 'white')).toMatchObject({ changePoints: null });
      expect(of('not-recorded', 'white')?.after).toMatchObject({ headcount: 1, shareOfGroup: null });
    });

    it('narrows down, and says who is counted', async () => {
      const { about, rows } = await profile({ where: [{ dimension: 'rank-basis', value: 'acting' }] });
      const row = rows.find(
        ({ rank, orAbove, group }) => rank === 'sergeant' && !orAbove && group === 'white',
      );

      expect([row?.before.headcount, row?.after.headcount]).toEqual([1, 2]);
      expect(about.population).toBe('Police officers in post. Rank held as: Acting');
    });

    it('says "not held" without a number', async () => {
      const { rows } = await profile({ characteristic: 'age-band', grouping: undefined });

      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ after: { status: 'not-held', headcount: null }, changePoints: null });
    });
  });

  describe('the disparity ratio', () => {
    const ratios = (question: object = {}) =>
      ask('disparity-ratio', disparityRatioAnswerSchema, { asAt: TO, ...GROUPS, ...question });

    it('compares bands with the largest group, with its caveat', async () => {
      const { rows, comparator, bands, caveat } = await ratios();
      const of = (code: string) => rows.find(({ group }) => group === code);

      expect(comparator).toEqual({ dimension: 'ethnicity', code: 'white', label: 'White' });
      expect(bands).toMatchObject({ lower: ['Constable'], middle: ['Sergeant', 'Inspector'] });
      expect(of('white')).toMatchObject({ lower: 12, middle: 13, upper: 1, isComparator: true });
      expect(of('black')).toMatchObject({
        ...{ lower: 7, middle: 3, upper: 0 },
        middleToUpper: { status: 'not-available', ratio: null, reason: 'nobody-above' },
      });
      expect(of('black')?.lowerToMiddle.ratio).toBeCloseTo(91 / 36, 12);
      expect(of('black')?.lowerToMiddle.smallNumber).toBe(true);
      expect(of('asian')?.lowerToMiddle.ratio).toBeCloseTo(13 / 12, 12);
      expect(of('mixed')?.lowerToMiddle).toMatchObject({ ratio: null, reason: 'nobody-below' });
      expect(of('unknown')).toMatchObject({ lower: 1, undeclared: true });
      expect(of('unknown')?.lowerToMiddle.reason).toBe('not-declared');
      expect(caveat).toContain('A large intake at the bottom raises it');
    });

    it('never hides Black people in a larger group', async () => {
      const { rows, comparator } = await ratios({ grouping: 'ethnic-minorities-including-white-minorities' });

      expect(comparator?.code).toBe('white-british');
      expect(rows.map(({ group }) => group)).toEqual([
        'asian',
        'black',
        'ethnic-minorities',
        'white-british',
        'unknown',
      ]);
      expect(rows[1]?.lowerToMiddle.ratio).toBeCloseTo(91 / 36, 12);
      // All 14 of them, by hand: (13 / 12) / (5 / 9).
      expect(rows[2]?.lowerToMiddle.ratio).toBeCloseTo(1.95, 12);
    });

    it('has no ratio between groups that share people', async () => {
      const { rows } = await ratios({
        grouping: 'ethnic-minorities-including-white-minorities',
        comparator: 'ethnic-minorities',
      });

      expect(rows.find(({ group }) => group === 'black')?.lowerToMiddle).toMatchObject({
        status: 'not-available',
        reason: 'groups-overlap',
      });
    });

    it('says in words that a ladder has no bands', async () => {
      const { status, reason, rows } = await ratios({ workforceType: 'pcso' });

      expect([status, rows]).toEqual(['not-available', []]);
      expect(reason).toContain('does not say which ranks form the lower, middle and upper bands');
    });
  });

  describe('acting ranks', () => {
    const acting = (question: object = {}) =>
      ask('acting', actingAnswerSchema, {
        ...period,
        ...GROUPS,
        by: ['ethnicity'],
        where: OFFICERS,
        ...question,
      });

    it('are shares of those whose file says how they hold their rank', async () => {
      const { rows } = await acting();
      const of = (code: string) => rows.find(({ group }) => group['ethnicity'] === code);

      expect(rows[0]).toMatchObject({ group: {}, acting: { people: 3, of: 41 } });
      expect(rows[0]?.acting.lower).toBeCloseTo(0.02519783063390994, 12);
      expect(of('white')?.acting).toMatchObject({ people: 2, of: 27 });
      expect(of('asian')?.acting).toMatchObject({ people: 1, of: 3 });
      expect(of('black')?.acting).toMatchObject({ people: 0, of: 10, share: 0, lower: 0 });
      expect(of('black')?.acting.upper).toBeCloseTo(0.2775327998628892, 12);
      expect(of('unknown')).toMatchObject({ undeclared: true, acting: { of: 1 } });
    });

    it('are kept by who holds that rank or a higher one as substantive, and not by who left', async () => {
      const { rows, about } = await acting();
      const of = (code: string) => rows.find(({ group }) => group['ethnicity'] === code)?.kept;

      expect(rows[0]?.kept).toMatchObject({ people: 2, of: 4, share: 0.5 });
      expect(rows[0]?.kept.lower).toBeCloseTo(0.15003898915214951, 12);
      expect(of('white')).toMatchObject({ people: 1, of: 3 });
      expect(of('black')).toMatchObject({ people: 1, of: 1 });
      expect(of('asian')).toMatchObject({ status: 'not-available', reason: 'nobody-at-risk', share: null });
      expect(about.notes).toContain('People who left count as not having kept the rank.');
      expect(about.notes.join(' ')).toContain('the end does not say how or which rank they hold: 1.');
    });

    it('are counted by the rank that is worn', async () => {
      const { rows } = await acting({ by: ['rank', 'ethnicity'] });
      const row = rows.find(({ group }) => group['rank'] === 'sergeant' && group['ethnicity'] === 'white');

      expect(row).toMatchObject({ acting: { people: 2, of: 11 }, kept: { people: 1, of: 3 } });
    });
  });

  describe('moves between ranks', () => {
    const flows = (question: object = {}) =>
      ask('rank-flows', rankFlowsAnswerSchema, { ...period, ...question });
    const lines = ({ moves }: Awaited<ReturnType<typeof flows>>) =>
      moves.map(({ from, to, kind, people }) => `${from} ${to} ${kind} ${people}`).sort();

    it('are those of the table, and sum to the headcounts', async () => {
      const answer = await flows();

      expect(lines(answer)).toEqual([
        'chief-inspector chief-inspector stayed 1',
        'constable constable stayed 17',
        'constable left left 1',
        'constable not-recorded other 1',
        'constable other-type other 1',
        'constable sergeant up 7',
        'inspector inspector stayed 1',
        'inspector sergeant down 1',
        'joined constable joined 3',
        'other-type constable other 1',
        'sergeant constable down 1',
        'sergeant inspector up 2',
        'sergeant left left 1',
        'sergeant sergeant stayed 7',
      ]);
      expect(answer.places.map(({ code, atStart, atEnd }) => `${code} ${atStart} ${atEnd}`).slice(3)).toEqual(
        [
          'chief-inspector 1 1',
          'inspector 2 3',
          'sergeant 11 15',
          'constable 27 22',
          'not-recorded 0 1',
          'joined 3 0',
          'left 0 2',
          'other-type 1 1',
        ],
      );
    });

    it('do not take a new code for a move', async () => {
      expect(lines(await flows({ from: TO, to: LATER }))).toEqual([
        'chief-inspector chief-inspector stayed 1',
        'constable police-constable stayed 21',
        'constable sergeant up 1',
        'inspector inspector stayed 3',
        'not-recorded not-recorded other 1',
        'sergeant police-constable down 2',
        'sergeant sergeant stayed 12',
        'sergeant skipper other 1',
      ]);
    });

    it('say who is outside a filter', async () => {
      const answer = await flows({ where: [{ dimension: 'rank-basis', value: 'acting' }] });

      expect(lines(answer)).toEqual(['other-type sergeant other 2', 'sergeant other-type other 2']);
      expect(answer.places.at(-1)?.label).toContain('outside the filter');
    });

    it('are not available where nobody is', async () => {
      const answer = await flows({ workforceType: 'special' });

      expect(answer).toMatchObject({ status: 'not-available', places: [], moves: [] });
    });
  });

  it.each([
    ['rank-profile', { ...period, workforceType: 'robot' }, 422, 'unknown-workforce-type'],
    ['rank-profile', { ...period, characteristic: 'rank' }, 422, 'not-a-characteristic'],
    ['rank-profile', { ...period, characteristic: 'shoe-size' }, 422, 'unknown-dimension'],
    ['rank-profile', { from: TO, to: FROM }, 422, 'period-backwards'],
    ['rank-flows', { from: '2026-04-01', to: '2026-04-30' }, 404, 'period-without-snapshot'],
    ['rank-flows', { from: '2020-01-01', to: TO }, 404, 'no-snapshot'],
    ['acting', { ...period, by: ['ethnicity', 'ethnicity'] }, 422, 'dimension-twice'],
    ['disparity-ratio', { asAt: TO, comparator: 'purple' }, 422, 'unknown-comparator-group'],
    ['time-in-rank', { asAt: TO, rank: 'general' }, 422, 'unknown-rank'],
  ])('refuses %s of %j', async (metric, question, status, code) => {
    const response = await post(metric, question);

    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
  });

  it('is for analysts only', async () => {
    const steward = await openSession(force.app, ['steward']);

    expect((await post('rank-flows', period, steward)).statusCode).toBe(403);
  });

  it.each([
    ['rank-profile', ['--from', FROM, '--to', TO], 'rank,orAbove,group,before status'],
    ['disparity-ratio', ['--as-at', TO], 'group,comparator,status,reason,lower'],
    ['acting', ['--from', FROM, '--to', TO, '--by', 'ethnicity'], 'ethnicity,acting status'],
    ['rank-flows', ['--from', FROM, '--to', TO], 'from,to,kind,people'],
    ['time-in-rank', ['--as-at', LATER, '--rank', 'constable'], 'rank,status,reason'],
  ])('prints %s on the command line', async (metric, options, header) => {
    const argv = ['query', metric, '--force', FORCE, ...options];
    const json = await runMusterIn(force.app, PROGRESSION_COMMANDS, '.', [...argv, '--format', 'json']);
    const csv = await runMusterIn(force.app, PROGRESSION_COMMANDS, '.', [...argv, '--format', 'csv']);

    expect([json.no, csv.no]).toEqual([null, null]);
    expect(JSON.parse(json.out)).toMatchObject({ force: FORCE });
    expect(csv.out.startsWith(header)).toBe(true);
    expect(csv.out).not.toMatch(/NaN|Infinity|undefined/);
  });
});
