import { dayBefore } from '../lattice/day-before';
import { quarterEnding } from '../lattice/quarter-ending';
import { type ReleaseQuarter } from '../lattice/release-period';
import { leafReader } from './leaf-reader';
import { type Population } from './population';
import { type PopulationsSource } from './populations-source';
import { snapshotOfDay } from './snapshot-of-day';
import { snapshotOfRelease } from './snapshot-of-release';
import { stockOf } from './stock-of';

/** A stock that the audit puts beside the flows between it and another. */
export interface StockOfQuarter {
  readonly quarter: ReleaseQuarter;
  readonly population: Population;
}

/** The stocks at both ends of each flow period of a lattice, by quarter and workforce type, but for the stock of the release
 *  itself: what stock + joiners - leavers = stock is checked with. In the categories of the lattice, as in
 *  `populationsOf`. Throws a RangeError when no snapshot stands for an end. */
export function stocksOfPeriods(input: PopulationsSource): readonly StockOfQuarter[] {
  const { lattice, policy, source } = input;
  const read = leafReader(source, snapshotOfRelease(input).snapshot);
  const ends = lattice.tables.flatMap(({ period }) => (period ? [dayBefore(period.from), period.to] : []));
  return [...new Set(ends)].toSorted().flatMap((end) => {
    const quarter = quarterEnding(end);
    if (!quarter) throw new RangeError('a period that ends within a quarter');
    if (quarter.id === lattice.quarter) return [];
    const { day } = snapshotOfDay(source, end, policy);
    return [...lattice.dimensions.keys()].map((type) => ({
      quarter,
      population: stockOf(input, type, day, read),
    }));
  });
}
