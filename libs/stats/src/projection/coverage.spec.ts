import { projectionOf } from '../expectations/projection-of';
import { type ProjectionInput, type ScenarioLevers, type Side } from './projection-input';
import { RandomDraws } from './random-draws';

/** Rates that are known, because this spec makes the events that they are estimated from. */
const TRUE_LEAVING: Readonly<Record<Side, readonly number[]>> = { group: [0.15, 0.05], others: [0.1, 0.045] };
const PERSON_YEARS: Readonly<Record<Side, readonly number[]>> = { group: [180, 270], others: [600, 1950] };
const TRUE_INTAKE = 0.25;
const JOINERS = 240;
const FANS = 120;

const draws = new RandomDraws(77);
function count(trials: number, chance: number): number {
  let events = 0;
  for (let trial = 0; trial < trials; trial += 1) if (draws.uniform() < chance) events += 1;
  return events;
}

function force(levers: ScenarioLevers, seed: number): ProjectionInput {
  const leavers = (side: Side) =>
    PERSON_YEARS[side].map((personYears, band) => ({
      events: count(personYears, TRUE_LEAVING[side][band] ?? 0),
      personYears,
    }));
  const joined = count(JOINERS, TRUE_INTAKE);
  return {
    stock: {
      ranks: ['Constable'],
      bandYears: [3, null],
      group: Float64Array.of(60, 90),
      others: Float64Array.of(200, 650),
    },
    rates: {
      leaving: { group: leavers('group'), others: leavers('others') },
      promotion: { group: [], others: [] },
      intake: { group: joined, others: JOINERS - joined },
      entry: { group: Float64Array.of(50, 5), others: Float64Array.of(180, 10) },
    },
    levers,
    baseline: null,
    startYear: 2026,
    years: 15,
    runs: 100,
    seed,
  };
}

describe('the bands of a projection', () => {
  // What a band is for: 80 and 95 of 100 bands hold what is true. Three standard errors of 120 fans are 11 and 6 points.
  it('hold the path at the true rates about as often as they say', () => {
    const sides: readonly Side[] = ['group', 'others'];
    const leaving = sides.flatMap((of) => TRUE_LEAVING[of].map((rate, band) => ({ of, band, rate })));
    const truth = projectionOf(force({ intakeShare: TRUE_INTAKE, leaving }, 0));
    const share = truth.central.share[15] ?? Number.NaN;
    const held = { of80: 0, of95: 0, level: 0 };
    for (let fan = 0; fan < FANS; fan += 1) {
      const { years, levelRange80 } = projectionOf(force({}, fan));
      const last = years[15];
      if (!last || !levelRange80 || truth.level === null) throw new Error('there is a fan');
      if (last.low80 <= share && share <= last.high80) held.of80 += 1;
      if (last.low95 <= share && share <= last.high95) held.of95 += 1;
      if (levelRange80.low <= truth.level && truth.level <= levelRange80.high) held.level += 1;
    }

    expect(Math.abs(held.of80 / FANS - 0.8)).toBeLessThan(0.11);
    expect(Math.abs(held.of95 / FANS - 0.95)).toBeLessThan(0.06);
    expect(Math.abs(held.level / FANS - 0.8)).toBeLessThan(0.11);
  });
});
