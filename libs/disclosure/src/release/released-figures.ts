import { cellKeyOf } from '../lattice/cell-key-of';
import { type CellAddress, type CellKey } from '../lattice/lattice';
import { type ReadingRules } from './reading-rules';
import { type ReleasedRow, type ReleaseMeta } from './released-rows';

/** The key of the maker. Only `openRelease` uses it, and the index of the library does not export it. */
export const OPEN: unique symbol = Symbol('open');

/** What one role may read of one published release, and the only thing that answers, derived values and files are made
 *  of. The private fields make the type nominal: no plain object, and so no true count, can stand in its place. */
export class ReleasedFigures {
  readonly meta: ReleaseMeta;
  readonly rules: ReadingRules;
  readonly #cells: ReadonlyMap<CellKey, ReleasedRow>;
  readonly #rows: readonly ReleasedRow[];

  private constructor(
    meta: ReleaseMeta,
    rules: ReadingRules,
    rows: readonly ReleasedRow[],
    cells: ReadonlyMap<CellKey, ReleasedRow>,
  ) {
    this.meta = meta;
    this.rules = rules;
    this.#rows = rows;
    this.#cells = cells;
  }

  static [OPEN](
    meta: ReleaseMeta,
    rules: ReadingRules,
    rows: readonly ReleasedRow[],
    cells: ReadonlyMap<CellKey, ReleasedRow>,
  ): ReleasedFigures {
    return new ReleasedFigures(meta, rules, rows, cells);
  }

  /** Every row of the role, in the order of the release. */
  rows(): readonly ReleasedRow[] {
    return this.#rows;
  }

  /** The released cell, or null where the lattice of the role has none: it can be asked in no way. */
  cell(address: CellAddress): ReleasedRow | null {
    return this.#cells.get(cellKeyOf(address)) ?? null;
  }
}
