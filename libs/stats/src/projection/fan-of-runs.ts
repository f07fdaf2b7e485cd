import { type ProjectedYear } from './projection';
import { type BaselinePath } from './projection-input';
import { quantileOfSorted } from './quantile-of-sorted';
import { type Runs } from './runs';

/** Median, bands and chance of parity for each year. Sorts the runs of each year in place. A baseline counts from its own
 *  year on. Source: docs/methods/projection.md. */
export function fanOfRuns(
  { runs, share, group }: Runs,
  startYear: number,
  path: BaselinePath | null,
): ProjectedYear[] {
  return Array.from({ length: share.length / runs }, (_, at) => {
    const shares = share.subarray(at * runs, (at + 1) * runs).sort();
    const people = group.subarray(at * runs, (at + 1) * runs).sort();
    const year = startYear + at;
    const baseline = path && year >= path.year ? path.share + path.changePerYear * (year - path.year) : null;
    return {
      year,
      median: quantileOfSorted(shares, 0.5),
      low80: quantileOfSorted(shares, 0.1),
      high80: quantileOfSorted(shares, 0.9),
      low95: quantileOfSorted(shares, 0.025),
      high95: quantileOfSorted(shares, 0.975),
      headcountOfGroup: quantileOfSorted(people, 0.5),
      chanceOfParity: baseline === null ? null : reaching(shares, baseline),
      baseline,
    };
  });
}

/** Part of the numbers that are at least `least`. */
function reaching(sorted: Float64Array, least: number): number {
  const first = sorted.findIndex((share) => share >= least);
  return first < 0 ? 0 : (sorted.length - first) / sorted.length;
}
