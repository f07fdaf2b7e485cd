import { advanceYear } from './advance-year';
import { blankRates } from './blank-rates';
import { drawRates } from './draw-rates';
import { type Headcounts } from './headcounts';
import { levelOfRates } from './level-of-rates';
import { type PathPlan } from './path-plan';
import { peopleIn } from './people-in';
import { type ProjectionInput } from './projection-input';
import { type ProjectionWatch } from './projection-watch';
import { pullLevers } from './pull-levers';
import { RandomDraws } from './random-draws';
import { type Runs } from './runs';

/** After so many runs the caller is told and asked. */
const CHUNK = 250;

/** All runs of a projection, each with rates of its own for all years; null when it was stopped between chunks.
 *  `establishment` is what levels are worked out for. */
export function runAll(
  { stock, rates, levers, years, runs, seed }: ProjectionInput,
  plan: PathPlan,
  establishment: number,
  { onProgress, shouldStop }: ProjectionWatch,
): Runs | null {
  const column = () => new Float64Array((years + 1) * runs);
  const done: Runs = { runs, share: column(), group: column(), level: new Float64Array(runs) };
  const drawn = blankRates(plan.ranks, plan.bands);
  const scratch = new Float64Array(plan.ranks * plan.bands);
  const flows = { leaversOfGroup: 0, leaversOfOthers: 0, joinersOfGroup: 0, joinersOfOthers: 0 };
  const people: Headcounts = { group: stock.group.slice(), others: stock.others.slice(), ...flows };
  const draws = new RandomDraws(seed);
  for (let run = 0; run < runs; run += 1) {
    if (run > 0) draws.startRun();
    drawRates(draws, rates, drawn);
    pullLevers(levers, drawn);
    people.group.set(stock.group);
    people.others.set(stock.others);
    for (let year = 0; year <= years; year += 1) {
      if (year > 0) advanceYear(people, drawn, plan);
      const group = peopleIn(people.group);
      const all = group + peopleIn(people.others);
      done.group[year * runs + run] = group;
      done.share[year * runs + run] = all > 0 ? group / all : 0;
    }
    done.level[run] = levelOfRates(drawn, plan, establishment, scratch) ?? Number.NaN;
    if ((run + 1) % CHUNK > 0 && run + 1 < runs) continue;
    onProgress?.(run + 1);
    if (run + 1 < runs && shouldStop?.()) return null;
  }
  return done;
}
