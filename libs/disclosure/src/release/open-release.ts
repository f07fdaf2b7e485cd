import { cellKeyOf } from '../lattice/cell-key-of';
import { type CellKey } from '../lattice/lattice';
import { BrokenRelease } from './broken-release';
import { LEAST_RULES, type ReadingRules } from './reading-rules';
import { OPEN, ReleasedFigures } from './released-figures';
import { type ReleasedRow, type ReleasedTable, type ReleaseMeta } from './released-rows';

/** Takes rows that the view of a role gave and checks everything that the protection rests on: values are multiples of the
 *  rounding base from the threshold on (the network's from its own), what is withheld has no value, every row stands in a
 *  table of the role and in no more dimensions than it may see, one set of people has one value. A row that breaks a rule
 *  is a defect of the release or of the view: thrown, without any value in the message. Source:
 *  docs/methods/published-figures.md. */
export function openRelease(
  meta: ReleaseMeta,
  rows: readonly ReleasedRow[],
  rules: ReadingRules = LEAST_RULES,
): ReleasedFigures {
  const tables = new Map(meta.tables.map((table) => [table.id, table]));
  const cells = new Map<CellKey, ReleasedRow>();
  for (const row of rows) {
    const table = tables.get(row.tableId);
    if (!table) throw new BrokenRelease(meta, 'a row of a table that the role does not read');
    checkPlace(meta, table, row, rules);
    checkValue(meta, row, rules);
    const key = cellKeyOf({ ...table, coords: row.coords });
    const known = cells.get(key);
    if (known?.status === 'ok' && row.status === 'ok' && known.value !== row.value) {
      throw new BrokenRelease(meta, 'one set of people has two values');
    }
    // A table at the rule of the network may withhold what another table of the role shows.
    if (known?.status !== 'ok') cells.set(key, row);
  }
  return ReleasedFigures[OPEN](meta, rules, rows, cells);
}

function checkPlace(
  meta: ReleaseMeta,
  table: ReleasedTable,
  { coords, status }: ReleasedRow,
  rules: ReadingRules,
): void {
  const places = Object.entries(coords);
  const { withUnit, withoutUnit } = rules.depth[meta.role];
  if (places.length > ('unit' in coords ? withUnit : withoutUnit)) {
    throw new BrokenRelease(meta, 'a row in more dimensions than the role may see');
  }
  for (const [dimension, code] of places) {
    // A structural zero is a category that the workforce type does not have.
    const known = status === 'z' || table.categories[dimension]?.includes(code) === true;
    if (!table.dims.includes(dimension) || !known) {
      throw new BrokenRelease(meta, 'a row outside the lattice');
    }
  }
}

function checkValue(meta: ReleaseMeta, { status, value }: ReleasedRow, rules: ReadingRules): void {
  if (status !== 'ok') {
    if (value !== null) throw new BrokenRelease(meta, 'a value in a cell that is not shown');
    return;
  }
  const least = meta.role === 'network' ? rules.networkThreshold : rules.threshold;
  if (value === null || !Number.isInteger(value) || value % rules.roundingBase !== 0 || value < least) {
    throw new BrokenRelease(meta, 'a value that the protection does not give');
  }
}
