import { type CellKey, type LatticeTable } from '../lattice/lattice';

/** The table that is given up first to stop cells from proving something: one that shows any of them before others, flows
 *  before stocks, of many dimensions before few, with units before without. `tables`: those that still show something.
 *  Null when there is none. */
export function tableToDrop(
  tables: readonly LatticeTable[],
  proving: ReadonlySet<CellKey>,
): LatticeTable | null {
  const orderOf = ({ cells, period, dims }: LatticeTable) => [
    cells.some(({ key }) => proving.has(key)) ? 0 : 1,
    period ? 0 : 1,
    -dims.length,
    dims.includes('unit') ? 0 : 1,
  ];
  const [first = null] = tables
    .map((table) => ({ table, order: orderOf(table) }))
    .toSorted(
      (one, other) =>
        one.order.reduce((found, each, at) => found || each - (other.order[at] ?? 0), 0) ||
        (one.table.id < other.table.id ? -1 : 1),
    );
  return first?.table ?? null;
}
