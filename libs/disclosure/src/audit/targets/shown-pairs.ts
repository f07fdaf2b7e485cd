import { type AuditedDimension } from '../audited-dimension';
import { type PopulationCell } from '../audited-population';
import { type Region, regionOf } from '../columns/region';
import { type Difference } from './family-differences';

interface ShownCell {
  readonly cell: PopulationCell;
  readonly region: Region;
}

/** Pairs of shown cells of which one lies inside the other and has 1 to `threshold` - 1 people fewer, or looks as if it had
 *  fewer than that from both values alone, over whatever dimensions: all officers less Black sergeants. */
export function shownPairs(
  cells: readonly PopulationCell[],
  dimensions: readonly AuditedDimension[],
  threshold: number,
): readonly Difference[] {
  const shown = cells.flatMap((cell): ShownCell[] => {
    const region = cell.value === null ? null : regionOf(cell.coords, dimensions);
    return region ? [{ cell, region }] : [];
  });
  return shown.flatMap((inner) =>
    shown.flatMap((outer): Difference[] => {
      const people = outer.cell.people - inner.cell.people;
      const most = outer.cell.interval.most - inner.cell.interval.least;
      const looksFew = most > 0 && most < threshold - 1;
      if (!looksFew && (people <= 0 || people >= threshold)) return [];
      if (inner === outer || !contains(outer.region, inner.region)) return [];
      const { key } = inner.cell;
      return [{ people, kind: 'pair', key, region: outer.region, less: inner.region, looksFew }];
    }),
  );
}

function contains(outer: Region, inner: Region): boolean {
  return [...outer].every(([id, set]) => {
    const own = inner.get(id);
    return own?.every((leaf) => set.includes(leaf)) ?? false;
  });
}
