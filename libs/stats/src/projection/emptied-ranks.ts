import { type PathPlan } from './path-plan';
import { type EmptiedRank } from './projection';
import { type ProjectionInput } from './projection-input';
import { walkPath } from './walk-path';
import { type YearRates } from './year-rates';

/** Fewer people than this are nobody when people are counted in whole. */
const NOBODY = 0.5;

/** Ranks that have people today and nobody in some year of the path at `rates`, with the first such calendar year. */
export function emptiedRanks(
  { stock, years, startYear }: ProjectionInput,
  rates: YearRates,
  plan: PathPlan,
): EmptiedRank[] {
  const { ranks, bandYears } = stock;
  const peopled = new Set<number>();
  const emptied = new Map<number, number>();
  walkPath(stock, rates, plan, years, ({ group, others }, year) => {
    for (let rank = 0; rank < ranks.length; rank += 1) {
      let people = 0;
      for (let cell = rank * bandYears.length; cell < (rank + 1) * bandYears.length; cell += 1) {
        people += (group[cell] as number) + (others[cell] as number);
      }
      if (year === 0 && people >= NOBODY) peopled.add(rank);
      if (peopled.has(rank) && people < NOBODY && !emptied.has(rank)) emptied.set(rank, startYear + year);
    }
  });
  return [...emptied].map(([rank, year]) => ({ rank: ranks[rank] as string, year }));
}
