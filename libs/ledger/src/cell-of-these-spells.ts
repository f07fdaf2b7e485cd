import { type CodeFilter, type CountQuestion } from './count-question';
import { type CodeColumn, type Ledger } from './ledger';

/** The cell in which each of `spells` counts (positions, -1 for none), -1 where there is no spell or a filter keeps it
 *  out. For many questions of few spells; `cellOfSpells` is faster for all of them. */
export function cellOfTheseSpells(ledger: Ledger, spells: Int32Array, question: CountQuestion): Int32Array {
  const cells = new Int32Array(spells.length);
  for (const dimension of question.by) {
    const column = ledger.columns.get(dimension);
    if (column) addDigit(cells, spells, column);
  }
  for (const filter of question.where ?? []) {
    keepOut(cells, spells, ledger.columns.get(filter.dimension), filter);
  }
  for (let row = 0; row < cells.length; row += 1) if ((spells[row] as number) < 0) cells[row] = -1;
  return cells;
}

function addDigit(cells: Int32Array, spells: Int32Array, { ids, size }: CodeColumn): void {
  for (let row = 0; row < cells.length; row += 1) {
    const spell = spells[row] as number;
    if (spell >= 0) cells[row] = (cells[row] as number) * size + (ids[spell] as number);
  }
}

function keepOut(
  cells: Int32Array,
  spells: Int32Array,
  column: CodeColumn | undefined,
  filter: CodeFilter,
): void {
  if (!column) {
    if (!filter.codes.includes(0)) cells.fill(-1);
    return;
  }
  const passes = new Uint8Array(column.size);
  for (const code of filter.codes) passes[code] = 1;
  for (let row = 0; row < cells.length; row += 1) {
    const spell = spells[row] as number;
    if (spell >= 0 && passes[column.ids[spell] as number] === 0) cells[row] = -1;
  }
}
