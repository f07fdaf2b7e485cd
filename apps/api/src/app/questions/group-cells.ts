import { codesOfCell } from '@muster/ledger';
import { type Axis } from './axis';
import { comparePlaces } from './compare-places';

/** Counts by cell: `by` and `sizes` as in `CellCounts`, any number of value columns over the same cells. */
export interface CellValues {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly values: readonly ArrayLike<number>[];
}

/** One group of each axis with its sums, one per value column. */
export interface GroupedCells {
  /** Positions of the groups, one per axis. */
  readonly places: readonly number[];
  readonly sums: readonly number[];
}

/** Adds cells up into the groups of `axes`. A cell that belongs to two groups of an overlapping axis counts in both, so
 *  groups need not add up to `everybody`, in which each cell stands once. Combinations without anything are left out. */
export function groupCells(
  { by, sizes, values }: CellValues,
  axes: readonly Axis[],
): { readonly groups: readonly GroupedCells[]; readonly everybody: readonly number[] } {
  const groups = new Map<string, { places: readonly number[]; sums: number[] }>();
  const everybody = values.map(() => 0);
  const columns = axes.map((axis) => axis.columns.map((column) => by.indexOf(column)));
  const cells = sizes.reduce((product, size) => product * size, 1);
  for (let cell = 0; cell < cells; cell += 1) {
    const own = values.map((column) => column[cell] ?? 0);
    if (own.every((value) => value === 0)) continue;
    add(everybody, own);
    const codes = codesOfCell(sizes, cell);
    const choices = axes.map((axis, at) =>
      axis.groupsOf((columns[at] ?? []).map((column) => codes[column] ?? 0)),
    );
    for (const places of combinations(choices)) {
      const key = places.join(' ');
      const group = groups.get(key) ?? { places, sums: values.map(() => 0) };
      groups.set(key, group);
      add(group.sums, own);
    }
  }
  return { groups: [...groups.values()].toSorted((a, b) => comparePlaces(a.places, b.places)), everybody };
}

function add(sums: number[], more: readonly number[]): void {
  for (const [at, value] of more.entries()) sums[at] = (sums[at] ?? 0) + value;
}

function combinations(choices: readonly (readonly number[])[]): number[][] {
  return choices.reduce<number[][]>(
    (all, places) => all.flatMap((start) => places.map((place) => [...start, place])),
    [[]],
  );
}
