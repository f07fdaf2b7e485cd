import { type Axis } from '../questions/axis';
import { groupCells } from '../questions/group-cells';
import { type PlannedDate } from './plan-date';

/** People of one group, and of how many, by the codes of its dimensions. */
export interface GroupedShare {
  readonly group: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Positions in the axes, for the order of rows. */
  readonly places: readonly number[];
  readonly undeclared: boolean;
  readonly people: number;
  readonly of: number;
}

/** Cells of people and of those they are part of, added up into groups, everybody first. `inPost`: who is counted at all,
 *  so that a group of whom nothing can be said has a row too. */
export function groupedShares(
  { axes, plan }: PlannedDate,
  cells: {
    readonly by: readonly string[];
    readonly sizes: readonly number[];
    readonly inPost: ArrayLike<number>;
    readonly of: ArrayLike<number>;
    readonly people: ArrayLike<number>;
  },
): readonly GroupedShare[] {
  const { by, sizes, inPost, of, people } = cells;
  const { groups, everybody } = groupCells({ by, sizes, values: [inPost, of, people] }, axes);
  const all: GroupedShare = {
    ...{ group: {}, labels: {}, places: [], undeclared: false },
    ...{ of: everybody[1] ?? 0, people: everybody[2] ?? 0 },
  };
  return [
    all,
    ...groups.map(({ places, sums }) => ({
      ...named(axes, places),
      places,
      undeclared: axes.some(
        ({ dimension, groups: own }, at) =>
          dimension === plan.measured && own[places[at] ?? -1]?.declared === false,
      ),
      of: sums[1] ?? 0,
      people: sums[2] ?? 0,
    })),
  ];
}

function named(
  axes: readonly Axis[],
  places: readonly number[],
): { group: Record<string, string>; labels: Record<string, string> } {
  const of = axes.map(({ dimension, groups }, at) => ({ dimension, group: groups[places[at] ?? -1] }));
  return {
    group: Object.fromEntries(of.map(({ dimension, group }) => [dimension, group?.code ?? ''])),
    labels: Object.fromEntries(of.map(({ dimension, group }) => [dimension, group?.label ?? ''])),
  };
}
