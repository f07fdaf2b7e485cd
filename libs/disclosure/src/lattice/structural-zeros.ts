import { WORKFORCE_TYPES, type WorkforceType } from '@muster/domain';
import { categoryCodes } from './category-codes';
import { cellKeyOf } from './cell-key-of';
import { type CellAddress, type Lattice, type LatticeCell } from './lattice';

/** The ranks that exist in another workforce type and not in this one, as cells of the rank alone: nobody can be in them, by
 *  definition. That nobody holds a rank which exists is never said. */
export function structuralZeros(
  address: Omit<CellAddress, 'coords'>,
  dimensions: Lattice['dimensions'],
): readonly LatticeCell[] {
  const codesOf = (type: WorkforceType) =>
    (dimensions.get(type) ?? [])
      .filter(({ id }) => id === 'rank')
      .flatMap((rank) => [...categoryCodes(rank, 'all'), ...categoryCodes(rank, 'leaves')]);
  const own = new Set(codesOf(address.workforceType));
  const others = WORKFORCE_TYPES.flatMap((type) =>
    (dimensions.get(type) ?? [])
      .filter(({ id }) => id === 'rank')
      .flatMap((rank) => categoryCodes(rank, 'main')),
  );
  return [...new Set(others)]
    .filter((code) => !own.has(code))
    .map((code) => ({
      key: cellKeyOf({ ...address, coords: { rank: code } }),
      coords: { rank: code },
      structuralZero: true,
    }));
}
