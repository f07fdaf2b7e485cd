import { type CellAddress } from '../lattice/lattice';
import { type ReleasedCount } from '../derive/released-count';
import { type ReleasedFigures } from '../release/released-figures';

/** A released count. `absent` where the lattice of the role has no such cell: that depends on the definitions and never on
 *  people. A cell of the lattice without a row is withheld. */
export function countIn(figures: ReleasedFigures, address: CellAddress): ReleasedCount {
  const row = figures.cell(address);
  if (row?.status === 'ok' && row.value !== null) return { status: 'ok', value: row.value };
  if (row) return { status: row.status === 'z' ? 'z' : 'c' };
  return { status: inLattice(figures, address) ? 'c' : 'absent' };
}

function inLattice({ meta, rules }: ReleasedFigures, address: CellAddress): boolean {
  const places = Object.entries(address.coords);
  const { withUnit, withoutUnit } = rules.depth[meta.role];
  if (places.length > ('unit' in address.coords ? withUnit : withoutUnit)) return false;
  return meta.tables.some(
    ({ workforceType, measure, period, categories }) =>
      workforceType === address.workforceType &&
      measure === address.measure &&
      period?.id === address.period?.id &&
      places.every(([dimension, code]) => categories[dimension]?.includes(code)),
  );
}
