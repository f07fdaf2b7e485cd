import { type WorkforceType } from '@muster/domain';
import { canonicalCoords } from '../lattice/canonical-coords';
import { cellKeyOf } from '../lattice/cell-key-of';
import { type CellKey, type Lattice, type LatticeGroup } from '../lattice/lattice';

/** Those about whom boards ask: the groups that hide the most. */
export interface AskedAbout {
  /** The smallest main ethnic group of officers with anybody in it; null where ethnicity is not held. */
  readonly group: LatticeGroup | null;
  /** Code of the unit with the most officers. */
  readonly unit: string | null;
}

/** Whom the board's questions are about, by true counts of the stock of `workforceType`. Groups of everybody who gave an
 *  answer, or of those who did not, are no ethnic groups. */
export function askedAbout(
  { dimensions }: Pick<Lattice, 'dimensions'>,
  workforceType: WorkforceType,
  cells: ReadonlyMap<CellKey, { readonly people: number }>,
): AskedAbout {
  const own = dimensions.get(workforceType) ?? [];
  const people = (id: string, code: string) => {
    const coords = canonicalCoords({ [id]: code }, own);
    return cells.get(cellKeyOf({ workforceType, measure: 'stock', period: null, coords }))?.people ?? 0;
  };
  const ethnicity = own.find(({ id }) => id === 'ethnicity');
  const declared = ethnicity?.leaves.filter(({ undeclared }) => !undeclared).map(({ code }) => code) ?? [];
  const groups = (ethnicity?.groups ?? [])
    .filter(
      ({ main, leaves }) =>
        main && leaves.length < declared.length && leaves.every((leaf) => declared.includes(leaf)),
    )
    .filter(({ code }) => people('ethnicity', code) > 0)
    .toSorted((one, other) => people('ethnicity', one.code) - people('ethnicity', other.code));
  const units = (own.find(({ id }) => id === 'unit')?.groups ?? []).toSorted(
    (one, other) => people('unit', other.code) - people('unit', one.code),
  );
  return { group: groups[0] ?? null, unit: units[0]?.code ?? null };
}
