import { quarterDays } from '../published/quarter-days';
import { type PrintedPopulation } from '../published/quarter-populations';
import { type Count, type Population } from '../published/population';
import { howShown, type Past } from './how-shown';
import { plausibleRange } from './plausible-range';
import { type PublishedRule } from './published-rule';

/** All populations of one quarter's files. */
export interface PrintedQuarter {
  readonly quarter: string;
  readonly roles: ReadonlySet<string>;
  readonly populations: readonly PrintedPopulation[];
}

/** What every shown value may stand for. `isFirst`: nothing was published before the earliest quarter. A quarter with a
 *  value that is no multiple of the rounding base was not rounded, and every value of it is exact. */
export function readPopulations(
  quarters: readonly PrintedQuarter[],
  rule: PublishedRule,
  isFirst: boolean,
): readonly (Population & { readonly quarter: string })[] {
  return quarters.flatMap(({ quarter, populations }, at) => {
    const isRounded = populations.every(({ counts }) =>
      [...counts.values()].every(({ value }) => value === null || value % rule.roundingBase === 0),
    );
    const past = withoutGap(quarters.slice(0, at + 1));
    return populations.map((population) => {
      const before = past.map(({ roles, populations: others }) => ({
        roles,
        population: others.find((each) => isContinued(each, population)),
      }));
      const known: Past = { before, isWhole: isFirst && past.length === at };
      const counts = [...population.counts.values()].map((printed): Count => {
        const { key, place, coords, state, value } = printed;
        const how = isRounded ? howShown(printed, population, known, rule) : 'exact';
        const range =
          value === null
            ? { low: 0, high: state === 'impossible' ? 0 : Infinity }
            : plausibleRange(value, how, rule);
        const fresh = value !== null && how === 'fresh';
        return { key, place, coords, tables: [...printed.tables], state, value, range, fresh };
      });
      const { id, workforceType, measure, moment, dims } = population;
      return { id, workforceType, measure, moment, dims, counts, facts: [], quarter };
    });
  });
}

/** The quarters before the last one, the latest first, as far back as each is the next. */
function withoutGap(quarters: readonly PrintedQuarter[]): readonly PrintedQuarter[] {
  const latestFirst = quarters.toReversed();
  const gap = latestFirst.findIndex(
    ({ quarter }, at) => latestFirst[at + 1]?.quarter !== quarterDays(quarter).before,
  );
  return latestFirst.slice(1, gap + 1);
}

/** The same stock a quarter earlier, or the same flow as it was published then. */
function isContinued(before: PrintedPopulation, now: PrintedPopulation): boolean {
  return (
    before.workforceType === now.workforceType &&
    before.measure === now.measure &&
    (now.moment.quarter !== null || before.moment.name === now.moment.name)
  );
}
