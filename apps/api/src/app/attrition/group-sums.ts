import { type Axis } from '../questions/axis';
import { groupCells } from '../questions/group-cells';

interface Cells {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
}

/** Adds counts by cell up into everybody and the groups of an axis, in columns. A person who belongs to two groups of an
 *  overlapping axis counts in both and once in everybody. */
export class GroupSums {
  readonly everybody: Float64Array;
  private readonly groups = new Map<number, Float64Array>();

  /** `width`: number of columns. */
  constructor(private readonly width: number) {
    this.everybody = new Float64Array(width);
  }

  /** Adds `columns` (position, counts by cell). Without an axis there are no groups. */
  add(
    axis: Axis | undefined,
    { by, sizes }: Cells,
    columns: readonly (readonly [position: number, counts: ArrayLike<number>])[],
  ): void {
    const values = columns.map(([, counts]) => counts);
    const { groups, everybody } = groupCells({ by, sizes, values }, axis ? [axis] : []);
    for (const [at, [position]] of columns.entries()) {
      this.everybody[position] = (this.everybody[position] ?? 0) + (everybody[at] ?? 0);
    }
    if (!axis) return;
    for (const { places, sums } of groups) {
      const [place = -1] = places;
      const own = this.groups.get(place) ?? new Float64Array(this.width);
      this.groups.set(place, own);
      for (const [at, [position]] of columns.entries())
        own[position] = (own[position] ?? 0) + (sums[at] ?? 0);
    }
  }

  /** The columns of one group; null when it never had anybody. */
  of(place: number): Float64Array | null {
    return this.groups.get(place) ?? null;
  }
}
