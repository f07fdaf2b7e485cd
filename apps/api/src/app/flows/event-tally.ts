import { type Axis } from '../questions/axis';
import { comparePlaces } from '../questions/compare-places';
import { groupCells } from '../questions/group-cells';

/** What is counted of one group: `flows` are events of the whole period, `cohortEvents` those of the people in post at the
 *  beginning (for joiners: at the end), `start` and `end` people in post at both, `days` days in post. */
export interface EventSums {
  readonly flows: number;
  readonly cohortEvents: number;
  readonly start: number;
  readonly end: number;
  readonly days: number;
}

const COLUMNS = ['flows', 'cohortEvents', 'start', 'end', 'days'] as const;

export interface TalliedPart {
  /** Positions of the groups of every axis but the last. */
  readonly places: readonly number[];
  /** Everybody in the part, each once. */
  readonly everybody: EventSums;
  /** By position of the group of the last axis. */
  readonly groups: ReadonlyMap<number, EventSums>;
}

/** Adds counts by cell up into the groups of a question, over several ways of reading them: the axes of each call have the
 *  same groups and may find them behind other codes. */
export class EventTally {
  private readonly parts = new Map<
    string,
    { readonly places: readonly number[]; everybody: EventSums; readonly groups: Map<number, EventSums> }
  >();

  /** `axes` in the order of the question, the measured one last. */
  add(
    axes: readonly Axis[],
    cells: { readonly by: readonly string[]; readonly sizes: readonly number[] },
    counts: Partial<Record<keyof EventSums, ArrayLike<number>>>,
  ): void {
    const values = COLUMNS.map((column) => counts[column] ?? []);
    for (const { places, sums } of groupCells({ ...cells, values }, axes.slice(0, -1)).groups) {
      const part = this.partOf(places);
      part.everybody = plus(part.everybody, sums);
    }
    for (const { places, sums } of groupCells({ ...cells, values }, axes).groups) {
      const { groups } = this.partOf(places.slice(0, -1));
      const place = places.at(-1) ?? 0;
      groups.set(place, plus(groups.get(place) ?? NOTHING, sums));
    }
  }

  /** In the order of their groups. Without an axis that divides there is one part, also without anybody. */
  result(axes: number): readonly TalliedPart[] {
    if (axes === 1) this.partOf([]);
    return [...this.parts.values()].toSorted((a, b) => comparePlaces(a.places, b.places));
  }

  private partOf(places: readonly number[]) {
    const key = places.join(' ');
    const part = this.parts.get(key) ?? { places, everybody: NOTHING, groups: new Map<number, EventSums>() };
    this.parts.set(key, part);
    return part;
  }
}

export const NOTHING: EventSums = { flows: 0, cohortEvents: 0, start: 0, end: 0, days: 0 };

function plus(sums: EventSums, more: readonly number[]): EventSums {
  const entries = COLUMNS.map((column, at) => [column, sums[column] + (more[at] ?? 0)] as const);
  return { ...NOTHING, ...Object.fromEntries(entries) };
}
