import { type ProjectionScenario, type ProjectionYear } from '@muster/contracts';
import { addMonths, fromEpochDay, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type Projection, type ProjectionProblem } from '@muster/stats';
import { roundToFive } from '../reasons/round-to-five';
import { type PlannedScenario } from './plan-scenarios';
import { problemWords } from './problem-words';

/** How an answer tells what was worked out. */
export interface ScenarioTelling {
  /** Day of year 0. */
  readonly asAt: string;
  /** Brings a share 0-1 to the steps in which it is told. */
  readonly roundShare: (share: number) => number;
  readonly costPerLeaver: number | undefined;
}

/** What the runs say of each scenario, for everybody who reads it: people rounded to 5, shares as `roundShare` has them,
 *  chances to four decimals, costs on people that are rounded already. A level is null where the share stays as it is.
 *  `outcomes`: of the scenarios that have an input, in their order. */
export function tellScenarios(
  planned: readonly PlannedScenario[],
  outcomes: readonly Result<Projection, ProjectionProblem>[],
  telling: ScenarioTelling,
): ProjectionScenario[] {
  const left = [...outcomes];
  return planned.map(({ name, levers, input, problem }): ProjectionScenario => {
    const outcome = input ? left.shift() : undefined;
    if (outcome?.ok) return { name, levers, ...shown(outcome.value, telling) };
    const refusal = outcome?.refusal ?? problem;
    return {
      ...{ name, levers, ...NOTHING },
      problem: refusal && problemWords(refusal),
    };
  });
}

const NOTHING = {
  status: 'not-available',
  rows: [],
  ...{ level: null, levelLow80: null, levelHigh80: null },
  ...{ peoplePerPointOfIntake: null, peoplePerPointOfLeaving: null, leaversAYear: null, cost: null },
} as const satisfies Partial<ProjectionScenario>;

function shown(
  projection: Projection,
  telling: ScenarioTelling,
): Omit<ProjectionScenario, 'name' | 'levers'> {
  const { years, central, level, levelRange80, sensitivity } = projection;
  const { roundShare, costPerLeaver } = telling;
  const [group, others] = [central.leaversOfGroup[1] ?? 0, central.leaversOfOthers[1] ?? 0];
  const leavers = { group: toldLeavers(group), all: toldLeavers(group + others) };
  const costOf = (people: number | null) =>
    people === null || costPerLeaver === undefined ? null : people * costPerLeaver;
  return {
    status: 'shown',
    problem: null,
    rows: years.map((year, at) => rowOf(year, at, telling)),
    level: level === null ? null : roundShare(level),
    levelLow80: levelRange80 && roundShare(levelRange80.low),
    levelHigh80: levelRange80 && roundShare(levelRange80.high),
    peoplePerPointOfIntake: tenths(sensitivity.peoplePerPointOfIntake),
    peoplePerPointOfLeaving: tenths(sensitivity.peoplePerPointOfLeaving),
    leaversAYear: leavers,
    cost:
      costPerLeaver === undefined
        ? null
        : {
            perLeaver: costPerLeaver,
            groupAYear: costOf(leavers.group),
            allAYear: costOf(leavers.all),
          },
  };
}

/** Two leavers are not nobody, and cost something: what rounds to 0 and is not 0 has no number. */
function toldLeavers(people: number): number | null {
  const rounded = roundToFive(people);
  return rounded === 0 && people > 0 ? null : rounded;
}

function rowOf(
  { headcountOfGroup, chanceOfParity, baseline, ...year }: Projection['years'][number],
  at: number,
  { asAt, roundShare }: ScenarioTelling,
): ProjectionYear {
  return {
    year: at,
    day: yearsAfter(asAt, at),
    median: roundShare(year.median),
    ...{ low80: roundShare(year.low80), high80: roundShare(year.high80) },
    ...{ low95: roundShare(year.low95), high95: roundShare(year.high95) },
    people: roundToFive(headcountOfGroup),
    chanceOfParity: chanceOfParity === null ? null : roundChance(chanceOfParity),
    baseline: baseline === null ? null : Math.round(baseline * 1000) / 1000,
  };
}

/** A part of the runs to four decimals; 0 and 1 stay for none and all of them. */
function roundChance(chance: number): number {
  if (chance === 0 || chance === 1) return chance;
  return Math.min(9999, Math.max(1, Math.round(chance * 10_000))) / 10_000;
}

function yearsAfter(day: string, years: number): string {
  return fromEpochDay(addMonths(toEpochDay(toReferenceDate(day)), 12 * years));
}

function tenths(people: number): number {
  return Math.round(people * 10) / 10;
}
