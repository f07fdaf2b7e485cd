import { setTimeout as pause } from 'node:timers/promises';
import { type ProjectionAnswer, projectionAnswerSchema } from '@muster/contracts';
import { Client } from 'pg';
import { grantSensitive } from '../../../test/grant-sensitive';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';

const DATES = ['2020-03-31', '2023-03-31', '2024-03-31', '2025-03-31', '2026-03-31'];
/** Of each group: how many there are on each of the dates, and how many of those before have left by then. */
const LIVES: Readonly<Record<string, readonly (readonly [people: number, left: number])[]>> = {
  muslim: [
    ...([
      [3, 0],
      [30, 0],
      [40, 12],
      [45, 24],
      [50, 36],
    ] as const),
  ],
  christian: [
    ...([
      [400, 0],
      [400, 0],
      [400, 12],
      [400, 24],
      [400, 36],
    ] as const),
  ],
};
/** The other faiths, twelve of each, of whom as many leave and join. */
const OTHERS = ['buddhist', 'hindu', 'jewish', 'sikh', 'no-religion', 'other-religion'];

function people(at: number): PersonRow[] {
  const few = OTHERS.map((faith) => [faith, [12, 12 * at] as const] as const);
  const lives = Object.entries(LIVES).map(([faith, all]) => [faith, all[at] ?? ([0, 0] as const)] as const);
  return [...lives, ...few].flatMap(([religion, [count, left]]) =>
    Array.from({ length: count }, (_, place) => ({
      person: `${religion.slice(0, 3)}${place + left}`,
      codes: {
        ...{ 'workforce-type': 'officer', rank: 'constable', religion },
        // Three disabled people at first, later many; everybody has answered.
        disability: religion === 'muslim' ? 'disabled' : 'not-disabled',
        // About half have said which sex they are of.
        ...(place % 20 < 9 ? { sex: place % 2 === 0 ? 'female' : 'male' } : {}),
      },
    })),
  );
}

describe('a projection of a characteristic that needs a grant', () => {
  let force: OpenForce;

  beforeAll(async () => {
    force = await OpenForce.with(Object.fromEntries(DATES.map((asAt, at) => [asAt, people(at)])));
  });
  afterAll(() => force.close());

  const fetch = (id: string) =>
    force.app.inject({ url: `/api/projection/${id}/answer`, headers: force.analyst });

  async function begin(question: object) {
    const asked = { asAt: '2026-03-31', runs: 200, ...question };
    const begun = await force.post('/api/projection', asked);
    expect([begun.statusCode, begun.statusCode === 202 ? '' : begun.body]).toEqual([202, '']);
    const { id } = begun.json<{ id: string }>();
    for (;;) {
      const response = await fetch(id);
      if (response.statusCode !== 409) return { id, response };
      await pause(20);
    }
  }

  async function ask(question: object): Promise<ProjectionAnswer> {
    const { response } = await begin(question);
    return projectionAnswerSchema.strict().parse(response.json());
  }

  it('is refused without one', async () => {
    for (const dimension of ['religion', 'disability']) {
      const response = await force.post('/api/projection', {
        asAt: '2026-03-31',
        dimension,
        group: 'muslim',
      });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([403, 'grant-needed']);
    }
  });

  describe('with one', () => {
    beforeAll(() => grantSensitive(force.app, 'test-analyst', ['religion', 'disability']));

    it('tells no share of a day on which fewer than ten were in post', async () => {
      const { status, observed, rates, backTest } = await ask({ dimension: 'religion', group: 'muslim' });

      expect(status).toBe('shown');
      // 3 of 475, then 30 of 502, 40 of 512, 45 of 517 and 50 of 522.
      expect(observed.map(({ share }) => share)).toEqual([null, 0.06, 0.078, 0.087, 0.096]);
      expect(observed[0]?.status).toBe('withheld');
      expect(rates.rows.find(({ of, kind }) => of === 'group' && kind === 'leaving')?.events).toBe(36);
      for (const { observed: share } of backTest.rows) expect(share * 475).toBeGreaterThanOrEqual(10);
    });

    it('keeps back what /representation does, also from the other group of two', async () => {
      const series = await force.ask<{
        series: { group: Record<string, string>; points: { asAt: string; status: string }[] }[];
      }>('/api/representation/series', { asAt: '2026-03-31', by: ['disability'] });
      for (const group of ['disabled', 'not-disabled']) {
        const { observed } = await ask({ dimension: 'disability', group });
        const points = series.body.series.find((each) => each.group['disability'] === group)?.points ?? [];

        expect(observed.map(({ asAt, status }) => [asAt, status])).toEqual(
          points.map(({ asAt, status }) => [asAt, status]),
        );
        expect(observed.map(({ status }) => status)).toEqual([
          'withheld',
          ...DATES.slice(1).map(() => 'shown'),
        ]);
      }
    });

    it('has none at all where fewer than ten are in post, left or joined', async () => {
      // Nobody had joined or left by then, and three were in post.
      const { status, scenarios, observed, rates } = await ask({
        ...{ dimension: 'religion', group: 'muslim', asAt: '2023-03-31' },
      });

      expect([status, scenarios, rates.rows]).toEqual(['withheld', [], []]);
      expect(observed.map(({ share }) => share)).toEqual([null, null]);
    });

    it('cannot be fetched any more when the grant is gone', async () => {
      const { id, response } = await begin({ dimension: 'religion', group: 'muslim' });
      expect(response.statusCode).toBe(200);
      const owner = new Client(force.database.address.owner);
      await owner.connect();
      await owner.query('update access.sensitive_grant set ended_by = username, ended_at = now()');
      await owner.end();

      const refused = await fetch(id);
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'grant-needed']);
      expect((await fetch(id)).statusCode).toBe(404);
    });
  });

  it('says why there is none where fewer than 60 % have declared', async () => {
    const { status, problem, scenarios, observed } = await ask({ dimension: 'sex', group: 'female' });

    expect([status, problem?.code, scenarios]).toEqual(['not-available', 'below-gate', []]);
    expect(problem?.message).toBe('Fewer than 60% have declared it: neither shares nor verdicts are said.');
    expect(observed.map(({ share }) => share)).toEqual(DATES.map(() => null));
  });
});
