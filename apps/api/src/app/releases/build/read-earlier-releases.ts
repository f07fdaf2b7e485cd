import {
  canonicalCoords,
  type CellKey,
  cellKeyOf,
  type Coords,
  type Lattice,
  type LatticeDimension,
  type LatticeTable,
  type ReleasedValue,
} from '@muster/disclosure';
import { type CanQuery } from '../../ledger/can-query';
import { releasedValue } from './released-value';

/** A release that people have read, as far as it counted people in post by what ties it to others. */
export interface StoredRelease {
  readonly id: string;
  readonly quarter: string;
  /** The release before it. */
  readonly base: string | null;
  readonly lattice: Lattice;
  readonly released: ReadonlyMap<CellKey, ReleasedValue>;
}

interface HeadRow {
  readonly id: string;
  readonly period: string;
  readonly base: string | null;
  readonly dimensions: Readonly<Record<string, readonly LatticeDimension[]>>;
  readonly tables: readonly Omit<LatticeTable, 'cells'>[];
}

interface CellRow {
  readonly tableId: string;
  readonly coords: Coords;
  readonly value: number | null;
}

/** Flows of a release are by these, and public facts by no others: they tie stocks of different quarters. */
const TIED: readonly string[] = ['ethnicity', 'rank', 'sex'];

/** The stocks by ethnicity, rank and sex of the published releases of `quarters`, and of the release before each. Archived
 *  ones count, because somebody has read them. */
export async function readEarlierReleases(
  runner: CanQuery,
  force: string,
  quarters: readonly string[],
): Promise<readonly StoredRelease[]> {
  const heads = await runner.query<HeadRow[]>(
    `with asked as (select id, base from release.release
                     where force = $1 and period = any ($2) and state in ('published', 'archived'))
     select r.id, r.period, r.base, r.dimensions, r.tables from release.release r
      where r.id in (select id from asked union select base from asked) order by r.period`,
    [force, quarters],
  );
  const found: StoredRelease[] = [];
  for (const head of heads) found.push(await readCells(runner, force, head));
  return found;
}

async function readCells(
  runner: CanQuery,
  force: string,
  { id, period, base, dimensions, tables }: HeadRow,
): Promise<StoredRelease> {
  const tied = tables.filter(
    ({ measure, dims }) => measure === 'stock' && dims.every((each) => TIED.includes(each)),
  );
  const rows = await runner.query<CellRow[]>(
    `select table_id as "tableId", coords, value from release.cell
      where release_id = $1 and table_id = any ($2) and status <> 'z' order by table_id, place`,
    [id, tied.map((table) => table.id)],
  );
  const byTable = Map.groupBy(rows, ({ tableId }) => tableId);
  const withCells = tied.map((table): LatticeTable => ({
    ...table,
    cells: (byTable.get(table.id) ?? []).map(({ coords }) => ({
      key: cellKeyOf({
        ...table,
        coords: canonicalCoords(coords, dimensions[table.workforceType] ?? []),
      }),
      coords,
      structuralZero: false,
    })),
  }));
  const released = new Map<CellKey, ReleasedValue>();
  for (const table of withCells) {
    table.cells.forEach(({ key }, at) =>
      released.set(key, releasedValue(byTable.get(table.id)?.[at]?.value ?? null)),
    );
  }
  const lattice = {
    ...{ force, quarter: period, tables: withCells, notes: [] },
    dimensions: new Map(Object.entries(dimensions)),
  };
  return { id, quarter: period, base, released, lattice: lattice as Lattice };
}
