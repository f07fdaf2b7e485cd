import { atomRegions } from '../columns/atom-regions';
import { type LeafAtoms } from '../columns/merge-leaves';
import { type PopulationColumns } from '../columns/population-columns';
import { type Region } from '../columns/region';
import { type Identity } from '../identity';
import { type LinearRow } from '../linear-solver';

/** The rows of an identity where it is true of the people: for every combination of the atoms of ethnicity and sex; and,
 *  where that is broken somewhere, for ethnicity or sex alone and for everybody. `broken` counts the combinations that were
 *  left out. */
export function identityRows(
  { terms }: Identity,
  dimensions: ReadonlyMap<string, LeafAtoms>,
  columns: ReadonlyMap<string, PopulationColumns>,
): { readonly rows: readonly LinearRow[]; readonly broken: number } {
  const sexes = dimensions.get('sex')?.ofLeaf.length ?? 1;
  const holds = (region: Region) =>
    terms.reduce((sum, { sign, people }) => sum + sign * countIn(people, sexes, region), 0) === 0;
  const row = (region: Region): LinearRow => {
    const parts = terms.map(({ population, sign }) => ({
      sign,
      columns: columns.get(population)?.columnsOf(region) ?? [],
    }));
    return {
      lower: 0,
      upper: 0,
      columns: parts.flatMap((part) => part.columns),
      weights: parts.flatMap((part) => part.columns.map(() => part.sign)),
    };
  };
  const all = atomRegions(dimensions);
  const whole = all.filter(holds);
  if (whole.length === all.length) return { rows: all.map(row), broken: 0 };
  const coarser = [new Map<string, LeafAtoms>(), ...[...dimensions].map((each) => new Map([each]))];
  const sums = coarser.flatMap((each) => atomRegions(each)).filter((region) => region.size < dimensions.size);
  return { rows: [...whole, ...sums.filter(holds)].map(row), broken: all.length - whole.length };
}

function countIn(people: Int32Array, sexes: number, region: Region): number {
  const ethnicities = region.get('ethnicity');
  const sex = region.get('sex');
  return people.reduce((sum, count, at) => {
    const inside =
      (ethnicities?.includes(Math.floor(at / sexes)) ?? true) && (sex?.includes(at % sexes) ?? true);
    return inside ? sum + count : sum;
  }, 0);
}
