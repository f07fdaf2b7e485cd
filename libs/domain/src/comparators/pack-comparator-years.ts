import { type ComparatorTable } from './comparator-table';
import { type ComparatorYear } from './comparator-year';

type Block = ComparatorTable['blocks'][number];

/** The compact form of years: those with the same columns and forces stand together, and a column that is 0 in all of
 *  them is a single 0. `unpackComparatorYears` gives the same years back. */
export function packComparatorYears(years: readonly ComparatorYear[]): ComparatorTable['blocks'] {
  const groups = new Map<string, ComparatorYear[]>();
  for (const year of years.toSorted((a, b) => a.year - b.year)) {
    const key = `${year.columns.join()}|${[...year.forces.keys()].sort().join()}`;
    const group = groups.get(key);
    if (group) group.push(year);
    else groups.set(key, [year]);
  }
  return [...groups.values()].map(packGroup);
}

function packGroup(years: readonly ComparatorYear[]): Block {
  const columns = [...(years[0]?.columns ?? [])];
  const codes = [...(years[0]?.forces.keys() ?? [])].sort();
  const pack = (code: string, measure: 'headcount' | 'fte') =>
    columns.map((_, column): 0 | number[] => {
      const figures = years.map(({ forces }) => forces.get(code)?.[measure][column] ?? 0);
      return figures.every((figure) => figure === 0) ? 0 : figures;
    });
  return {
    years: years.map(({ year }) => year),
    columns,
    forces: codes.map((code) => ({
      code,
      headcount: pack(code, 'headcount'),
      fte: pack(code, 'fte'),
    })),
  };
}
