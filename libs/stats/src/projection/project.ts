import { type Result } from '@muster/domain';
import { blankRates } from './blank-rates';
import { checkShape } from './check-shape';
import { emptiedRanks } from './emptied-ranks';
import { fanOfRuns } from './fan-of-runs';
import { levelOfRates } from './level-of-rates';
import { meanRates } from './mean-rates';
import { type PathPlan } from './path-plan';
import { planPath } from './plan-path';
import { problemOfLevers } from './problem-of-levers';
import { problemOfSettings } from './problem-of-settings';
import { problemOfStrata } from './problem-of-strata';
import { type EmptiedRank, type Projection } from './projection';
import { type ProjectionInput } from './projection-input';
import { type ProjectionProblem } from './projection-problem';
import { type ProjectionWatch } from './projection-watch';
import { pullLevers } from './pull-levers';
import { quantileOfSorted } from './quantile-of-sorted';
import { runAll } from './run-all';
import { sensitivityOf } from './sensitivity-of';
import { walkPath } from './walk-path';
import { type YearRates } from './year-rates';

/** If today's rates continued, or those of a scenario: the share of a group among everybody who declared, for 1 to 40
 *  years, by rank and service. Each run draws its rates once from the events they come from (seeded, the same on every
 *  machine) and keeps them; whom a rate strikes is not drawn. Refused with a named problem for rates above 1, a stratum
 *  without people, a scenario that empties a rank, a baseline after the horizon; throws a RangeError for lists that do not fit together.
 *  Source: Bartholomew, Forbes and McClean 1991; docs/methods/projection.md, docs/adr/0030. */
export function project(
  input: ProjectionInput,
  watch: ProjectionWatch = {},
): Result<Projection, ProjectionProblem> {
  checkShape(input);
  const { stock, levers, years, startYear, baseline } = input;
  const problem = problemOfSettings(input) ?? problemOfLevers(levers, stock) ?? problemOfStrata(input);
  if (problem) return refused(problem);
  const plan = planPath(stock, levers);
  const mean = blankRates(plan.ranks, plan.bands);
  meanRates(input.rates, mean);
  const emptiedToday = emptiedRanks(input, mean, planPath(stock, {}));
  pullLevers(levers, mean);
  const emptied = emptiedRanks(input, mean, plan);
  const byScenario = emptied.find(({ rank }) => !emptiedToday.some((today) => today.rank === rank));
  if (byScenario) return refused(rankEmptied(byScenario, stock.ranks.length));
  const central = walkPath(stock, mean, plan, years);
  const establishment = (central.group[years] as number) + (central.others[years] as number);
  const runs = runAll(input, plan, establishment, watch);
  if (!runs) return refused({ code: 'stopped', message: 'The projection was stopped.' });
  return {
    ok: true,
    value: {
      years: fanOfRuns(runs, startYear, baseline),
      central,
      ...levelOf(mean, plan, establishment, runs.level),
      sensitivity: sensitivityOf(central, mean, input),
      emptiedRanks: emptied,
    },
  };
}

function refused(refusal: ProjectionProblem): Result<never, ProjectionProblem> {
  return { ok: false, refusal };
}

function rankEmptied({ rank, year }: EmptiedRank, ranks: number): ProjectionProblem {
  // Where all ranks stand together the one there is has no name that a reader knows.
  const where = ranks === 1 ? '' : ` at the rank ${rank}`;
  const message = `Under this scenario nobody is left${where} in ${String(year)}.`;
  return { code: 'rank-emptied', message, rank, year };
}

function levelOf(mean: YearRates, plan: PathPlan, establishment: number, levels: Float64Array) {
  const level = levelOfRates(mean, plan, establishment, new Float64Array(plan.ranks * plan.bands));
  if (level === null || levels.some((each) => Number.isNaN(each))) return { level, levelRange80: null };
  const sorted = levels.slice().sort();
  return { level, levelRange80: { low: quantileOfSorted(sorted, 0.1), high: quantileOfSorted(sorted, 0.9) } };
}
