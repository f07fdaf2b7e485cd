import { projectionAnswerSchema, publishedProjectionQuestionSchema } from '@muster/contracts';
import { impliedStock } from '@muster/stats';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { type Reading } from '../answers/reading';
import { discloseProjection } from './disclose-projection';
import { planReleasedProjection } from './plan-released-projection';
import { type ProjectionOutcome, type ProjectionTask } from './projection-task';
import { runProjectionTask } from './run-projection-task';

/** Released counts, multiples of five; every expectation below is worked by hand from them. */
const STOCK = { stock: 1100, 'stock ethnicity=declared': 1000, 'stock ethnicity=black': 150 };
const FLOWS = {
  'leavers 2024-25 ethnicity=declared': 60,
  'leavers 2024-25 ethnicity=black': 15,
  'joiners 2024-25 ethnicity=declared': 80,
  'joiners 2024-25 ethnicity=black': 20,
};
const PLANTED = { ...STOCK, ...FLOWS };
const QUARTERS = ['2024-Q1', '2025-Q1'];

function reading(planted: PlantedCounts = PLANTED, quarters = QUARTERS, gate = 0.6): Reading {
  const published = quarters.map((id) => aRelease(id, 'plan-lead', planted));
  const figures = published.at(-1);
  if (!figures) throw new Error('no release');
  const shares = new Map([['black', 0.2]]);
  return {
    ...{ figures, published, gate },
    baseline: { id: 'census:area', label: 'Census', dimension: 'ethnicity', shares },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
}

async function ask(
  of: Reading,
  question: object = {},
  run: (task: ProjectionTask) => ProjectionOutcome = runProjectionTask,
) {
  const body = { force: 'EXMP', group: 'black', runs: 200, horizonYears: 10, ...question };
  const plan = planReleasedProjection(of, publishedProjectionQuestionSchema.parse(body), 2021);
  if (!plan.ok) return { refusal: plan.refusal.code, answer: null, tasks: [] };
  const tasks: ProjectionTask[] = [];
  const disclosed = await discloseProjection(plan.value, (task) => {
    tasks.push(task);
    return Promise.resolve(run(task));
  });
  if (!disclosed.ok) return { refusal: disclosed.refusal.code, answer: null, tasks };
  const answer = projectionAnswerSchema.strict().parse(JSON.parse(JSON.stringify(disclosed.value)));
  return { refusal: null, answer, tasks };
}

describe('a projection of released values', () => {
  it('starts from the release alone: people at it, and flows over its last financial year', async () => {
    const { answer, tasks } = await ask(reading());
    const [input] = tasks[0]?.scenarios ?? [];

    expect([input?.stock.group, input?.stock.others]).toEqual([Float64Array.of(150), Float64Array.of(850)]);
    expect(input?.rates.leaving).toEqual({
      group: [{ events: 15, personYears: 150 }],
      others: [{ events: 45, personYears: 850 }],
    });
    expect(input?.rates.intake).toEqual({ group: 20, others: 60 });
    expect(answer).toMatchObject({
      ...{ status: 'shown', source: 'released', asAt: '2025-03-31', problem: null },
      release: { id: 'release-2025-Q1', period: '2025-Q1' },
      group: { code: 'black', label: 'Black' },
      baseline: { id: 'census:area', share: 0.2, year: 2021, changePerYear: 0 },
      rates: { from: '2024-04-01', to: '2025-03-31' },
    });
    expect(answer?.observed).toEqual([
      { asAt: '2024-03-31', share: 0.15, status: 'shown' },
      { asAt: '2025-03-31', share: 0.15, status: 'shown' },
    ]);
  });

  it('tells people in fives and shares in whole percents, and goes where the formula says', async () => {
    const fixed = {
      intakeShare: 0.3,
      leaving: [
        { of: 'group', band: null, rate: 0.08 },
        { of: 'others', band: '0+', rate: 0.06 },
      ],
    };
    const { answer } = await ask(reading(), {
      scenarios: [{ name: 'A', levers: fixed }],
      costPerLeaver: 1000,
    });
    const [today, a] = answer?.scenarios ?? [];
    const { byYear } = impliedStock(
      { stockShare: 0.15, intakeShare: 0.3, leavingOfGroup: 0.08, leavingOfOthers: 0.06 },
      10,
    );

    expect(a?.rows.map(({ median }) => median)).toEqual(byYear.map((share) => Math.round(share * 100) / 100));
    // 150 x 8 % and 850 x 6 %: 12 and 51 more, in fives.
    expect(a).toMatchObject({ level: 0.24, leaversAYear: { group: 10, all: 65 } });
    expect(a?.cost).toEqual({ perLeaver: 1000, groupAYear: 10_000, allAYear: 65_000 });
    const rows = [...(today?.rows ?? []), ...(a?.rows ?? [])];
    expect(rows).toHaveLength(22);
    for (const { people, median, low95, high80 } of rows) {
      expect(people % 5).toBe(0);
      for (const share of [median, low95, high80])
        expect(share * 100).toBeCloseTo(Math.round(share * 100), 9);
    }
  });

  it('looks back at the release of the year before, when that one has rates', async () => {
    const planted = {
      ...PLANTED,
      'leavers 2023-24 ethnicity=declared': 50,
      'leavers 2023-24 ethnicity=black': 10,
      'joiners 2023-24 ethnicity=declared': 50,
      'joiners 2023-24 ethnicity=black': 10,
    };
    const { answer, tasks } = await ask(reading(planted, ['2023-Q1', ...QUARTERS]));

    expect(tasks[0]?.backTest?.rates.intake).toEqual({ group: 10, others: 40 });
    expect(answer?.backTest).toMatchObject({ status: 'shown', trainedTo: '2024-03-31', trainedYears: 1 });
    expect(answer?.backTest.rows.map(({ day, observed }) => [day, observed])).toEqual([['2025-03-31', 0.15]]);
    expect((await ask(reading())).answer?.backTest.problem?.code).toBe('history-too-short');
  });

  it('says in plain words why today’s rates lead nowhere, and tells no empty projection', async () => {
    const stratum = { rate: 'entry', of: 'group', at: null } as const;
    const nobody = {
      ok: false,
      refusal: { code: 'stratum-empty', message: 'An empty stratum.', stratum },
    } as const;
    const { answer } = await ask(reading(), {}, () => ({ scenarios: [nobody], backTest: null }));

    expect([answer?.status, answer?.scenarios]).toEqual(['not-available', []]);
    expect(answer?.problem).toEqual({
      code: 'stratum-empty',
      message:
        'Nobody of this group joined in the years that rates come from, so it cannot be said where today’s rates lead.',
    });
  });

  it.each([
    ['a stock', 'stock ethnicity=black', 'withheld', 'withheld'],
    ['leavers', 'leavers 2024-25 ethnicity=black', 'withheld', 'withheld'],
    ['joiners', 'joiners 2024-25 ethnicity=declared', 'withheld', 'withheld'],
  ])('has nothing to tell where %s are withheld, and works nothing out', async (_, cell, status, code) => {
    const planted = Object.fromEntries(Object.entries(PLANTED).filter(([name]) => name !== cell));
    const { answer, tasks } = await ask(reading(planted));

    expect([answer?.status, answer?.problem?.code, answer?.scenarios, tasks]).toEqual([status, code, [], []]);
    expect(JSON.stringify(answer?.rates.rows)).toBe('[]');
  });

  it('is not available without flows, without a release at both ends of the year, and below the gate', async () => {
    const status = async (of: Reading) => {
      const { answer, tasks } = await ask(of);
      return [answer?.status, answer?.problem?.code, tasks.length];
    };

    expect(await status(reading(PLANTED, ['2025-Q1']))).toEqual(['not-available', 'no-earlier-release', 0]);
    const { 'stock ethnicity=declared': _, ...unknown } = PLANTED;
    expect(await status(reading(unknown))).toEqual(['not-available', 'gate-not-known', 0]);
    expect(await status(reading(PLANTED, QUARTERS, 0.95))).toEqual(['not-available', 'below-gate', 0]);
    expect((await ask(reading(PLANTED, QUARTERS, 0.95))).answer?.observed.map(({ share }) => share)).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    { group: 'no-such' },
    { group: 'unknown' },
    { dimension: 'no-such' },
    { grouping: 'no-such' },
    { workforceType: 'no-such' },
  ])('refuses %j in one way', async (question) => {
    expect((await ask(reading(), question)).refusal).toBe('not-in-release');
  });

  it('knows no rank, and no band but the one', async () => {
    const levers = (of: object) => ({ scenarios: [{ name: 'A', levers: of }] });

    expect((await ask(reading(), levers({ transferRank: 'sergeant' }))).refusal).toBe('unknown-rank');
    const { answer } = await ask(reading(), levers({ leaving: [{ of: 'group', band: '0-2', rate: 0.1 }] }));
    expect(answer?.scenarios.map(({ problem }) => problem?.code)).toEqual([undefined, 'stratum-empty']);
  });
});
