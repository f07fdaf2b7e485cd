import { type CellKey, type Coords } from '../lattice/lattice';
import { type Breach } from '../audit/audit-workforce';
import { type PopulationCell } from '../audit/audited-population';
import { parseCellKey } from '../audit/parse-cell-key';
import { provingCells } from './proving-cells';

/** Cells whose hiding may close a breach, the one to try first in front. Of a difference of two shown cells: the smaller
 *  one. Else of the shown cells whose values prove the attacker's bounds: siblings and parents (they share a row with the
 *  target) before others, small values before large ones; the headline, everybody of a population, comes last. Empty: only
 *  dropping a table is left. */
export function cellsToHide(breach: Breach): readonly CellKey[] {
  const { target } = breach.range;
  const shown = breach.populations.some(
    ({ own, cells }) =>
      own &&
      cells.some(({ key, value, isPublished }) => key === target.key && value !== null && !isPublished),
  );
  if (target.kind === 'pair' && shown) return [target.key];
  const { population, coords } = parseCellKey(target.key);
  const near = (cell: PopulationCell) =>
    parseCellKey(cell.key).population === population && sharesRow(cell.coords, coords) ? 0 : 1;
  return provingCells(breach)
    .toSorted(
      (one, other) =>
        headline(one) - headline(other) ||
        near(one) - near(other) ||
        (one.value ?? 0) - (other.value ?? 0) ||
        (one.key < other.key ? -1 : 1),
    )
    .map(({ key }) => key);
}

function headline({ coords }: PopulationCell): number {
  return Object.keys(coords).length === 0 ? 1 : 0;
}

/** Siblings differ in the category of one dimension; a parent leaves one dimension out; the cell itself where it is shown
 *  (a difference begins at one). */
function sharesRow(one: Coords, other: Coords): boolean {
  const dimensions = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const different = dimensions.filter((id) => one[id] !== other[id]);
  return different.length <= 1 && different.every((id) => other[id] !== undefined);
}
