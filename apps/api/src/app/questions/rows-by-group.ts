import { cellOfTheseSpells, cellSizes, codesOfCell, type Ledger } from '@muster/ledger';
import { type Era } from './era';

/** Row numbers, rising. */
export interface RowsByGroup {
  readonly everybody: Int32Array;
  /** By place in the groups of the axis; a group without rows is not among them. */
  readonly groups: ReadonlyMap<number, Int32Array>;
}

/** Which rows belong to everybody and to each group. Row r is the person of `spells[r]` as recorded on `days[r]`; a row
 *  that a filter keeps out is nowhere, one of an overlapping axis may be in several groups. */
export function rowsByGroup(
  ledger: Ledger,
  eras: readonly Era[],
  spells: Int32Array,
  days: ArrayLike<number>,
): RowsByGroup {
  const everybody: number[] = [];
  const groups = new Map<number, number[]>();
  const readings = eras.map((era) => readingOf(ledger, era, spells));
  for (let row = 0; row < spells.length; row += 1) {
    const day = days[row] as number;
    let at = eras.length - 1;
    while (at > 0 && (eras[at]?.days[0] ?? day) > day) at -= 1;
    const places = readings[at]?.(row);
    if (!places) continue;
    everybody.push(row);
    for (const place of places) {
      const rows = groups.get(place);
      if (rows) rows.push(row);
      else groups.set(place, [row]);
    }
  }
  return {
    everybody: Int32Array.from(everybody),
    groups: new Map([...groups].map(([place, rows]) => [place, Int32Array.from(rows)])),
  };
}

/** Places of a row, null when a filter keeps it out. Cells are few, so each is looked up once. */
function readingOf(
  ledger: Ledger,
  { axes: [axis], filters }: Era,
  spells: Int32Array,
): (row: number) => readonly number[] | null {
  const by = axis?.columns ?? [];
  const sizes = cellSizes(ledger, by);
  const cells = cellOfTheseSpells(ledger, spells, { by, where: filters });
  const known = new Map<number, readonly number[]>();
  return (row) => {
    const cell = cells[row] as number;
    if (cell < 0) return null;
    const places = known.get(cell) ?? axis?.groupsOf(codesOfCell(sizes, cell)) ?? [];
    known.set(cell, places);
    return places;
  };
}
