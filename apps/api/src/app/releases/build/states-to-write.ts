import {
  type AuditedRelease,
  type CellKey,
  type LastUpdate,
  type LatticeTable,
  type ProtectedCell,
  type ReleasedValue,
} from '@muster/disclosure';

/** One row of `disclosure.cell_state`. */
export interface StateToWrite {
  readonly key: CellKey;
  readonly released: ReleasedValue;
  readonly members: BigInt64Array;
}

/** What the next release must know of the cells that this one changes. A cell that carries its value and is hidden to
 *  protect another one has a new status and the people of its last update: it stays hidden until enough of them have moved.
 *  Cells of dropped tables have not been published, so nothing is held for them. */
export function* statesToWrite(
  tables: readonly LatticeTable[],
  cells: ReadonlyMap<CellKey, ProtectedCell>,
  { released }: Pick<AuditedRelease, 'released'>,
  last: ReadonlyMap<CellKey, LastUpdate>,
): Generator<StateToWrite> {
  const keys = new Set(tables.flatMap((table) => table.cells.map(({ key }) => key)));
  for (const key of keys) {
    const [cell, now] = [cells.get(key), released.get(key)];
    if (!cell || !now) continue;
    if (cell.carriedFrom === null) yield { key, released: now, members: cell.members };
    else if (now.value !== cell.released.value) {
      yield { key, released: now, members: last.get(key)?.members ?? cell.members };
    }
  }
}
