import { addMonths, type EpochDay, type RankLadder } from '@muster/domain';
import { SERVICE_BAND_YEARS } from '@muster/disclosure';
import { type Vocabulary } from '@muster/ingest';
import { type CodeColumn, type Ledger, NO_DAY } from '@muster/ledger';
import { type Side } from '@muster/stats';
import { type Axis } from '../questions/axis';

const SIDE = 'projection-side';
const RANK = 'projection-rank';
const BAND = 'projection-band';

/** The columns that divide people for a projection: of the group, of the others, neither; steps of the ladder, lowest
 *  first; bands of service. Id 0 of each: neither, not on the ladder, first day not held. */
export const GRID = [SIDE, RANK, BAND] as const;

/** One step of a ladder: parallel ranks are one. */
export interface LadderStep {
  readonly code: string;
  readonly label: string;
  readonly ranks: readonly string[];
}

/** Steps from the lowest to the highest. */
export function ladderSteps({ ranks }: RankLadder): readonly LadderStep[] {
  const orders = [...new Set(ranks.map(({ order }) => order))].toSorted((a, b) => a - b);
  return orders.map((order) => {
    const parallel = ranks.filter((rank) => rank.order === order);
    const [{ code, label } = { code: '', label: '' }] = parallel;
    return { code, label, ranks: parallel.map((rank) => rank.code) };
  });
}

/** The ledger with the columns for side and rank, as an era records them. A person in an overlapping axis is of the group
 *  when the group is one of theirs. */
export function withSides(
  ledger: Ledger,
  axis: Axis,
  place: number,
  steps: readonly LadderStep[],
  vocabulary: Vocabulary,
): Ledger {
  const own = ledger.columns.get(axis.columns[0] ?? '');
  const sides = Array.from({ length: own?.size ?? 1 }, (_, id) => {
    const places = axis.groupsOf([id]);
    if (places.includes(place)) return 1;
    return places.some((each) => axis.groups[each]?.declared === true) ? 2 : 0;
  });
  const held = ['', ...(vocabulary['rank'] ?? [])];
  const ranks = held.map((code) => steps.findIndex((step) => step.ranks.includes(code)) + 1);
  return {
    ...ledger,
    columns: new Map([
      ...ledger.columns,
      [SIDE, mapped(ledger, own, sides, 3)],
      [RANK, mapped(ledger, ledger.columns.get('rank'), ranks, steps.length + 1)],
    ]),
  };
}

/** The ledger with the column for bands of service at `day`, whatever the day of a spell. */
export function withBands(ledger: Ledger, day: EpochDay): Ledger {
  const latest = SERVICE_BAND_YEARS.slice(1).map((years) => addMonths(day, -12 * years));
  const ids = Uint8Array.from(ledger.serviceStart, (start) => {
    if (start === NO_DAY) return 0;
    const beyond = latest.findIndex((each) => start > each);
    return beyond === -1 ? SERVICE_BAND_YEARS.length : beyond + 1;
  });
  const column: CodeColumn = { size: SERVICE_BAND_YEARS.length + 1, ids };
  return { ...ledger, columns: new Map([...ledger.columns, [BAND, column]]) };
}

function mapped(
  ledger: Ledger,
  column: CodeColumn | undefined,
  to: readonly number[],
  size: number,
): CodeColumn {
  const ids = new Uint8Array(ledger.spells);
  ids.fill(to[0] ?? 0);
  if (column)
    for (let spell = 0; spell < ids.length; spell += 1) ids[spell] = to[column.ids[spell] ?? 0] ?? 0;
  return { size, ids };
}

/** Counts by side, rank and band: element `(side * ranks + rank) * bands + band` with the ids of the columns. */
export class PeopleGrid {
  readonly cells: Float64Array;

  constructor(
    readonly steps: number,
    readonly bands: number,
  ) {
    this.cells = new Float64Array(3 * (steps + 1) * (bands + 1));
  }

  add(counts: ArrayLike<number>): void {
    for (let cell = 0; cell < this.cells.length; cell += 1) {
      this.cells[cell] = (this.cells[cell] ?? 0) + (counts[cell] ?? 0);
    }
  }

  /** The sum over ranks and bands by their ids. */
  sum(side: Side, ranks: readonly number[], bands: readonly number[]): number {
    const first = side === 'group' ? 1 : 2;
    return ranks.reduce(
      (all, rank) =>
        all +
        bands.reduce(
          (some, band) =>
            some + (this.cells[(first * (this.steps + 1) + rank) * (this.bands + 1) + band] ?? 0),
          0,
        ),
      0,
    );
  }
}
