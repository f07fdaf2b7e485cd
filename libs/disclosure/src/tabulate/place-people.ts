import { type LatticeDimension, type LatticeTable } from '../lattice/lattice';
import { type Population } from '../populations/population';

/** A dimension of a table: the weight of its digit in the number of a cell, and the digits of each leaf, 0 (everybody)
 *  among them. */
interface Digits {
  readonly weight: number;
  readonly ofLeaf: readonly (readonly number[])[];
  readonly leafOfRow: Uint8Array;
}

/** Rows of a population in each cell of a table, in the order of the cells; rows rise within a cell. Structural zeros have
 *  none. Throws a RangeError when the population lacks a dimension or has a leaf that the dimension has not. */
export function placePeople(
  dimensions: readonly LatticeDimension[],
  table: LatticeTable,
  { keys, leaves }: Pick<Population, 'keys' | 'leaves'>,
): readonly Int32Array[] {
  let weight = 1;
  const digits = table.dims.map((id): Digits => {
    const dimension = dimensions.find((each) => each.id === id);
    const leafOfRow = leaves.get(id);
    if (!dimension || leafOfRow?.length !== keys.length)
      throw new RangeError(`${table.id} needs ${id} of everybody`);
    const codes = table.categories[id] ?? [];
    const own = { weight, ofLeaf: digitsOfLeaves(dimension, codes), leafOfRow };
    weight *= codes.length + 1;
    return own;
  });
  const cellAt = cellNumbers(table, digits, weight);
  const sizes = new Int32Array(table.cells.length);
  visit(digits, keys.length, cellAt, (cell) => (sizes[cell] = (sizes[cell] as number) + 1));
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  visit(digits, keys.length, cellAt, (cell, row) => {
    const at = sizes[cell] as number;
    (rows[cell] as Int32Array)[at] = row;
    sizes[cell] = at + 1;
  });
  return rows;
}

function digitsOfLeaves({ leaves, groups }: LatticeDimension, codes: readonly string[]): number[][] {
  const members = codes.map((code) => groups.find((group) => group.code === code)?.leaves ?? [code]);
  return leaves.map(({ code }) => [
    0,
    ...members.flatMap((leavesOfCode, at) => (leavesOfCode.includes(code) ? [at + 1] : [])),
  ]);
}

/** Place in the table by number of the cell; -1 for a combination deeper than the table goes. */
function cellNumbers(
  { dims, categories, cells }: LatticeTable,
  digits: readonly Digits[],
  size: number,
): Int32Array {
  const places = new Int32Array(size).fill(-1);
  cells.forEach(({ coords, structuralZero }, at) => {
    if (structuralZero) return;
    const number = dims.reduce((sum, id, dim) => {
      const code = coords[id];
      const digit = code === undefined ? 0 : (categories[id]?.indexOf(code) ?? -1) + 1;
      return sum + digit * (digits[dim]?.weight ?? 0);
    }, 0);
    places[number] = at;
  });
  return places;
}

function visit(
  digits: readonly Digits[],
  rows: number,
  cellAt: Int32Array,
  found: (cell: number, row: number) => void,
): void {
  const walk = (row: number, dim: number, number: number): void => {
    const own = digits[dim];
    if (!own) {
      const cell = cellAt[number] as number;
      if (cell >= 0) found(cell, row);
      return;
    }
    const choices = own.ofLeaf[own.leafOfRow[row] as number];
    if (!choices) throw new RangeError('a leaf that the dimension has not');
    for (const digit of choices) walk(row, dim + 1, number + digit * own.weight);
  };
  for (let row = 0; row < rows; row += 1) walk(row, 0, 0);
}
