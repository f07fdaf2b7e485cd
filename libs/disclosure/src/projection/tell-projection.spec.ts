import { ok, refuse } from '@muster/domain';
import { type Projection, type ProjectionProblem } from '@muster/stats';
import { wholePercent } from '../derive/whole-percent';
import { type PlannedScenario } from './plan-scenarios';
import { problemWords } from './problem-words';
import { standingOf } from './standing-of';
import { tellBackTest } from './tell-back-test';
import { tellScenarios } from './tell-scenarios';

/** Made up; every expectation is worked by hand from the numbers at its place. */
const YEAR: Projection['years'][number] = {
  ...{ year: 2025, median: 0.1494, low80: 0.149, high80: 0.1496, low95: 0.1485, high95: 0.1499 },
  ...{ headcountOfGroup: 150, chanceOfParity: 0, baseline: 0.2 },
};
const PATH = {
  ...{ share: Float64Array.of(0.15), group: Float64Array.of(150), others: Float64Array.of(850) },
};
const PROJECTION: Projection = {
  years: [YEAR, YEAR],
  central: {
    ...{ ...PATH, leaversOfGroup: Float64Array.of(0, 10), leaversOfOthers: Float64Array.of(0, 50) },
    joiners: Float64Array.of(0, 60),
  },
  ...{ level: 0.2, levelRange80: null, emptiedRanks: [] },
  sensitivity: { peoplePerPointOfIntake: 1, peoplePerPointOfLeaving: 1, gainPerPointOfLeaving: 1 },
};
const TODAY: PlannedScenario = { name: '', levers: {}, input: null, problem: null };
const TELLING = { asAt: '2025-03-31', roundShare: wholePercent, costPerLeaver: undefined };

function told(chanceOfParity: number) {
  const years = [{ ...YEAR, chanceOfParity }];
  const input = { levers: {} } as NonNullable<PlannedScenario['input']>;
  const [scenario] = tellScenarios([{ ...TODAY, input }], [ok({ ...PROJECTION, years })], TELLING);
  return scenario?.rows[0]?.chanceOfParity;
}

describe('the chance of parity', () => {
  it.each([
    [0.003, 0.003],
    [0.996, 0.996],
    [0.31829, 0.3183],
    [0.00005, 0.0001],
    [0.000049, 0.0001],
    [0.99995, 0.9999],
    [0, 0],
    [1, 1],
  ])('of %d is told as %d: none and all stay for none and all of the runs', (chance, expected) => {
    expect(told(chance)).toBe(expected);
  });
});

describe('leavers of the first year', () => {
  const leavers = (ofGroup: number, ofOthers: number) => {
    const central = { ...PROJECTION.central, leaversOfGroup: Float64Array.of(0, ofGroup) };
    const own = { ...PROJECTION, central: { ...central, leaversOfOthers: Float64Array.of(0, ofOthers) } };
    const input = { levers: {} } as NonNullable<PlannedScenario['input']>;
    const telling = { ...TELLING, costPerLeaver: 1000 };
    const [scenario] = tellScenarios([{ ...TODAY, input }], [ok(own)], telling);
    return [scenario?.leaversAYear, scenario?.cost];
  };

  it('have no number and no cost where there are some and they round to 0', () => {
    expect(leavers(2.4, 50)).toEqual([
      { group: null, all: 50 },
      { perLeaver: 1000, groupAYear: null, allAYear: 50_000 },
    ]);
  });

  it('are 0, and cost nothing, where nobody leaves', () => {
    expect(leavers(0, 0)).toEqual([
      { group: 0, all: 0 },
      { perLeaver: 1000, groupAYear: 0, allAYear: 0 },
    ]);
  });
});

describe('a back-test', () => {
  const looked = (share: number, year: Partial<typeof YEAR> = {}) =>
    tellBackTest(
      { trainedTo: '2024-03-31', trainedYears: 1, observed: [{ day: '2025-03-31', share }] },
      ok({ ...PROJECTION, years: [YEAR, { ...YEAR, ...year }] }),
      wholePercent,
    ).rows[0];

  it('of whole percents has no error and no miss that is of rounding alone', () => {
    expect(looked(0.15)).toEqual({
      ...{ year: 1, day: '2025-03-31', predicted: 0.15, observed: 0.15, errorPoints: 0 },
      ...{ inside80: true, inside95: true },
    });
  });

  it('keeps the errors and misses that the printed shares have', () => {
    expect(looked(0.17)).toMatchObject({ predicted: 0.15, observed: 0.17, errorPoints: -2, inside95: false });
    expect(looked(0.16, { high95: 0.1551 })).toMatchObject({
      errorPoints: -1,
      inside80: false,
      inside95: true,
    });
  });
});

describe('problems of the model', () => {
  const of = (code: ProjectionProblem['code'], stratum?: ProjectionProblem['stratum']) =>
    problemWords({ code, message: 'As it was.', ...(stratum ? { stratum } : {}) }).message;

  it('say in plain words who was missing where', () => {
    const SO = ', so it cannot be said where today’s rates lead.';
    const YEARS = 'in the years that rates come from';
    expect([
      of('stratum-empty', { rate: 'entry', of: 'group', at: null }),
      of('stratum-empty', { rate: 'entry', of: 'others', at: null }),
      of('stratum-empty', { rate: 'intake', of: 'group', at: null }),
      of('stratum-empty', { rate: 'leaving', of: 'group', at: 0 }),
      of('stratum-empty', { rate: 'promotion', of: 'others', at: 0 }),
      of('rate-out-of-range', { rate: 'leaving', of: 'group', at: 0 }),
      of('rate-out-of-range', { rate: 'promotion', of: 'group', at: 0 }),
    ]).toEqual([
      `Nobody of this group joined ${YEARS}${SO}`,
      `Nobody outside this group joined ${YEARS}${SO}`,
      `Nobody who declared joined ${YEARS}${SO}`,
      `Nobody of this group was in post ${YEARS}${SO}`,
      `Nobody outside this group was at one of the ranks ${YEARS}${SO}`,
      `More people of this group left than were in post on average${SO}`,
      `More people of this group were promoted than were in post on average${SO}`,
    ]);
    expect([of('rank-emptied'), of('rate-out-of-range')]).toEqual(['As it was.', 'As it was.']);
  });

  it('are the answer’s where nothing else is shown, and a scenario’s where one helps', () => {
    const refused = refuse<ProjectionProblem['code']>('nobody-declared', 'Nobody declared.');
    const input = { levers: {} } as NonNullable<PlannedScenario['input']>;
    const two = [
      { ...TODAY, input },
      { ...TODAY, name: 'A', input },
    ];

    expect(standingOf(tellScenarios(two, [refused, refused], TELLING))).toEqual({
      ...{ status: 'not-available', scenarios: [] },
      problem: { code: 'nobody-declared', message: 'Nobody declared.' },
    });
    expect(standingOf(tellScenarios(two, [refused, ok(PROJECTION)], TELLING))).toEqual({});
    expect(standingOf(tellScenarios(two, [ok(PROJECTION), refused], TELLING))).toEqual({});
    expect(standingOf([])).toEqual({});
  });
});
