import { type AuditedDimension } from '../audited-dimension';
import { type AuditedPopulation } from '../audited-population';
import { type PopulationColumns } from '../columns/population-columns';
import { regionOf } from '../columns/region';
import { type AuditTarget, targetName } from './audit-target';
import { type Difference, familyDifferences } from './family-differences';
import { shownPairs } from './shown-pairs';

/** Everything in the cells of a population that must stay uncertain, each set of people once: every withheld cell, whoever
 *  is in it, because an outsider cannot tell nobody from a few; and what is left of a cell beside its categories (the third
 *  sex) or beside a smaller one inside it, when that is 1 to `threshold` - 1 people, or looks so from both values alone. Of
 *  an earlier release the withheld cells, which this one may give away. */
export function findTargets(
  population: AuditedPopulation,
  dimensions: readonly AuditedDimension[],
  columns: PopulationColumns,
  threshold: number,
): readonly AuditTarget[] {
  const few = (people: number) => people > 0 && people < threshold;
  const targets = new Map<string, AuditTarget>();
  const put = (target: AuditTarget) => {
    const name = targetName(target);
    if (target.columns.length > 0 && !targets.has(name)) targets.set(name, target);
  };
  for (const { key, coords, people, value } of population.cells) {
    const region = value === null ? regionOf(coords, dimensions) : null;
    if (region)
      put({ population: population.id, columns: columns.columnsOf(region), people, kind: 'cell', key });
  }
  if (!population.own) return [...targets.values()];
  const differences: Difference[] = [
    ...familyDifferences(population.cells, dimensions),
    ...shownPairs(population.cells, dimensions, threshold),
  ];
  for (const { people, kind, key, region, less } of differences.filter(
    (each) => few(each.people) || each.looksFew,
  ))
    put({ population: population.id, columns: columns.columnsOf(region, less), people, kind, key });
  return [...targets.values()];
}
